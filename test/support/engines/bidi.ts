interface Answer {
  readonly id?: number | null
  readonly type: 'success' | 'error' | 'event'
  readonly result?: unknown
  readonly error?: string
  readonly message?: string
}

interface Waiting {
  resolve(result: unknown): void
  reject(reason: Error): void
}

/** A connection by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export class BiDi {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.onmessage = ({ data }) => this.#take(JSON.parse(data))
    socket.onclose = () => {
      for (const { reject } of this.#waiting.values())
        reject(new Error('The browser closed the connection.'))
    }
  }

  static connect(url: string): Promise<BiDi> {
    const socket = new WebSocket(url)
    return new Promise((resolve, reject) => {
      socket.onopen = () => resolve(new BiDi(socket))
      socket.onerror = () => reject(new Error(`Failed to connect to ${url}.`))
    })
  }

  async send<Result>(method: string, params: object = {}): Promise<Result> {
    this.#last += 1
    const id = this.#last
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
    })
    this.#socket.send(JSON.stringify({ id, method, params }))
    return (await answer) as Result
  }

  #take({ id, type, result, error, message }: Answer): void {
    if (typeof id !== 'number') return
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (type === 'success') waiting?.resolve(result)
    else waiting?.reject(new Error(`${error}: ${message}`))
  }
}
