/** A session of classic WebDriver (https://www.w3.org/TR/webdriver2/). */
export class WebDriver {
  readonly #session: string
  readonly #address: string
  readonly version: string
  #last: Promise<unknown> = Promise.resolve()

  private constructor(address: string, id: string, version: string) {
    this.#address = address
    this.#session = `/session/${id}`
    this.version = version
  }

  /** Begins a session as soon as the driver listens, which `isOver` may say it never will. */
  static async begin(address: string, isOver: () => boolean): Promise<WebDriver> {
    while (!(await isReady(address))) {
      if (isOver())
        throw new Error(`Failed to begin a session: the driver at ${address} has ended.`)
    }
    const { sessionId, capabilities } = await call<{
      sessionId: string
      capabilities: { browserVersion: string }
    }>(`${address}/session`, 'POST', { capabilities: { alwaysMatch: {} } })
    return new WebDriver(address, sessionId, capabilities.browserVersion)
  }

  send<Result>(method: string, path: string, body?: object): Promise<Result> {
    return call<Result>(`${this.#address}${this.#session}${path}`, method, body)
  }

  /** One window is the current one at a time, so each piece of work waits for the one before. */
  at<Result>(handle: string, work: () => Promise<Result>): Promise<Result> {
    return this.inTurn(async () => {
      await this.send('POST', '/window', { handle })
      return work()
    })
  }

  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => {})
    return result
  }

  async end(): Promise<void> {
    await this.inTurn(() => this.send('DELETE', ''))
  }
}

async function call<Result>(url: string, method: string, body?: object): Promise<Result> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as {
    value: Result & { error?: string; message?: string }
  }
  if (value?.error) throw new Error(`${value.error}: ${value.message}`)
  return value
}

const isReady = (address: string) =>
  call(`${address}/status`, 'GET').then(
    () => true,
    () => new Promise<boolean>((resolve) => setTimeout(resolve, 20, false)),
  )
