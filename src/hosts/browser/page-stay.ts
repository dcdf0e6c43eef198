/** How long a page that says it will be left may take to go, in milliseconds; a navigation can be called off. */
const patience = 1000

/**
 * Whether a page is there, for what needs it until it is answered. What is begun while the page is being left
 * waits, and is begun when it stays after all, or when the browser brings it back.
 */
export class PageStay {
  #controller = new AbortController()
  #isLeaving = false
  readonly #waiting: (() => void)[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    // In the capture phase: before the page's own listeners, and MSW's, after which its worker knows it no more.
    const options = { capture: true }
    addEventListener('beforeunload', () => this.#leave(), options)
    addEventListener('pagehide', ({ persisted }) => this.#hide(persisted), options)
    addEventListener('pageshow', () => this.#show(), options)
  }

  /** Aborted when the page is hidden for another. Of a page that comes back it is another one. */
  get left(): AbortSignal {
    return this.#controller.signal
  }

  get isLeaving(): boolean {
    return this.#isLeaving
  }

  /** Runs something now, or as soon as the page is not being left. */
  run(work: () => void): void {
    if (this.#isLeaving) this.#waiting.push(work)
    else work()
  }

  /** What is under way is answered meanwhile: the next page is yet to be loaded. */
  #leave(): void {
    this.#isLeaving = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#stay(), patience)
  }

  #hide(isKept: boolean): void {
    this.#isLeaving = true
    clearTimeout(this.#timer)
    // Who comes back finds what was under way as a network leaves it; nobody else hears of it.
    this.#controller.abort(isKept ? new TypeError('Failed to fetch') : undefined)
  }

  #show(): void {
    if (this.left.aborted) this.#controller = new AbortController()
    this.#stay()
  }

  #stay(): void {
    clearTimeout(this.#timer)
    this.#isLeaving = false
    for (const work of this.#waiting.splice(0)) work()
  }
}

/**
 * Sends what a worker is to answer, for as long as the page is there: Firefox lets a request go on to the real
 * host when its page is gone before the worker has answered.
 */
export function fetchUntilLeft(
  stay: PageStay,
  send: typeof fetch,
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  const { signal = input instanceof Request ? input.signal : null } = init ?? {}
  return new Promise((resolve, reject) => {
    stay.run(() => {
      const { left } = stay
      const either = signal ? AbortSignal.any([signal, left]) : left
      const isUnheard = () => left.aborted && !(left.reason instanceof TypeError)
      send(input, { ...init, signal: either }).then(
        resolve,
        (error) => isUnheard() || reject(error),
      )
    })
  })
}
