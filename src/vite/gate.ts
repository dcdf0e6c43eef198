/** Holds requests back until there is a mock to answer them. */
export class Gate {
  /** What a request goes on by, once it may. */
  #opened!: Promise<Passage>
  #open!: (passage: Passage) => void
  #refuse!: (reason: unknown) => void

  constructor() {
    this.close()
  }

  /** Resolves when the mock answers; rejects when it could not be started. */
  get opened(): Promise<Passage> {
    return this.#opened
  }

  /** Lets what waits, and all that comes, go on. */
  open(passage: Passage): void {
    this.#open(passage)
    this.#opened = Promise.resolve(passage)
  }

  /** Fails what waits, and all that comes, as a network would. */
  refuse(reason: unknown): void {
    this.#refuse(reason)
    this.#opened = rejected(reason)
  }

  /** Lets nothing go on until it is opened again. */
  close(): void {
    this.#opened = new Promise((resolve, reject) => {
      this.#open = resolve
      this.#refuse = reject
    })
    this.#opened.catch(() => {})
  }
}

/** The `fetch` of an interception in the page; with a service worker the browser's own will do. */
export type Passage = { readonly fetch: typeof fetch } | undefined

/** Where the page's first script leaves its gate for the module that starts the mock. */
export const gateKey = Symbol.for('rebilly-mock.gate')

function rejected(reason: unknown): Promise<never> {
  const promise = Promise.reject(reason)
  promise.catch(() => {})
  return promise
}
