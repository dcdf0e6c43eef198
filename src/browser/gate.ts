import type { PageAnswering } from './answering.ts'

/**
 * Answers for mocks that are yet to start: what may be theirs waits until it is opened. What they then do
 * not answer, the browser sends; so does it all where a service worker answers.
 */
export class Gate implements PageAnswering {
  readonly #isHeld: (url: URL) => boolean
  #mocks: PageAnswering | undefined
  #isOpen = false
  #opened!: Promise<void>
  #open!: () => void
  #refuse!: (reason: unknown) => void

  constructor(isHeld: (url: URL) => boolean) {
    this.#isHeld = isHeld
    this.close()
  }

  claims(url: string | URL): boolean {
    return (this.isHolding && this.#isHeld(new URL(url))) || (this.#mocks?.claims(url) ?? false)
  }

  claimsUnseen(url: string): boolean {
    return this.#isHeld(new URL(url)) || (this.#mocks?.claimsUnseen?.(url) ?? false)
  }

  get isHolding(): boolean {
    return !this.#isOpen
  }

  /** Rejects while the mocks cannot be started, and what was aborted while it waited. */
  async fetch(request: Request): Promise<Response | undefined> {
    if (this.isHolding && this.#isHeld(new URL(request.url))) await this.#opened
    const { url, keepalive, signal } = request
    signal.throwIfAborted()
    const mocks = this.#mocks
    if (!mocks?.claims(url) && !(keepalive && mocks?.claimsUnseen?.(url))) return undefined
    return mocks?.fetch(request)
  }

  /** Lets mocks in the page answer what goes through; returns what ends that. */
  answerBy(mocks: PageAnswering): () => void {
    this.#mocks = mocks
    return () => {
      if (this.#mocks === mocks) this.#mocks = undefined
    }
  }

  /** Lets what waits, and all that comes, go on. */
  open(): void {
    this.#isOpen = true
    this.#open()
  }

  /** Fails what waits, and all that comes, as a network would. */
  refuse(reason: unknown): void {
    this.#isOpen = false
    this.#refuse(reason)
    this.#opened = Promise.reject(reason)
    this.#opened.catch(() => {})
  }

  /** Lets nothing go on until it is opened again. */
  close(): void {
    this.#isOpen = false
    this.#opened = new Promise((resolve, reject) => {
      this.#open = resolve
      this.#refuse = reject
    })
    this.#opened.catch(() => {})
  }

  /** Lets nothing leave a page that is left: what answers inside of it goes on. */
  leave(): void {
    if (!this.#mocks || this.#mocks.claimsUnseen) this.close()
  }
}

const key = Symbol.for('rebilly-mock.gate')

/** Where the page's first script leaves its gate for what starts the mock. */
export const gateOf = (realm: object): Gate | undefined => (realm as { [key]?: Gate })[key]

export function setGate(realm: object, gate: Gate | undefined): void {
  Object.assign(realm, { [key]: gate })
}
