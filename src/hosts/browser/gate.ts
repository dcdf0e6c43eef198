import type { PageAnswering } from './answering.ts'

/**
 * Answers for mocks that are yet to start: what may be theirs waits until it is opened. What they then do
 * not answer, the browser sends; so does it all where a service worker answers.
 */
export class Gate implements PageAnswering {
  /** The same gate for what no service worker answers: frames of no server, and workers. */
  readonly ofUnseen: PageAnswering = unseenOf(this)
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
    return this.#isWaiting(url) || this.isAnswered(url, false)
  }

  claimsUnseen(url: string): boolean {
    return this.#isHeld(new URL(url)) || (this.#mocks?.claimsUnseen?.(url) ?? false)
  }

  get isHolding(): boolean {
    return !this.#isOpen
  }

  /** Rejects while the mocks cannot be started, and what was aborted while it waited. */
  fetch(request: Request): Promise<Response | undefined> {
    return this.answer(request, request.keepalive)
  }

  async answer(request: Request, isUnseen: boolean): Promise<Response | undefined> {
    const { url, signal } = request
    if (this.#isWaiting(url)) await this.#opened
    signal.throwIfAborted()
    return this.isAnswered(url, isUnseen) ? this.#mocks?.fetch(request) : undefined
  }

  /** Whether mocks in the page answer it; of what is unseen, no service worker does. */
  isAnswered(url: string | URL, isUnseen: boolean): boolean {
    const mocks = this.#mocks
    return mocks?.claims(url) || (isUnseen && mocks?.claimsUnseen?.(String(url))) || false
  }

  #isWaiting(url: string | URL): boolean {
    return this.isHolding && this.#isHeld(new URL(url))
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

const unseenOf = (gate: Gate): PageAnswering => ({
  claims: (url) => gate.claims(url) || gate.isAnswered(url, true),
  claimsUnseen: (url) => gate.claimsUnseen(url),
  fetch(request: Request) {
    return gate.answer(request, true)
  },
  get isHolding() {
    return gate.isHolding
  },
})

const key = Symbol.for('rebilly-mock.gate')

/** Where the page's first script leaves its gate for what starts the mock. */
export const gateOf = (realm: object): Gate | undefined => (realm as { [key]?: Gate })[key]

export function setGate(realm: object, gate: Gate | undefined): void {
  Object.assign(realm, { [key]: gate })
}
