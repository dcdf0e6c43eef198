import type { Gate } from './gate.ts'
import { mirror } from './mirror-xhr.ts'

type Native = typeof XMLHttpRequest

interface Held {
  readonly method: string
  readonly url: string
  /** Of the arguments of `open`. */
  readonly rest: unknown[]
  readonly headers: [string, string][]
}

/** An `XMLHttpRequest` that waits at the gate with what is the mock's. A synchronous one cannot wait. */
export function heldXhr(gate: Gate, isHeld: (url: URL) => boolean, native: Native): Native {
  class HeldRequest extends native {
    /** What it is to send; `undefined` when nobody need hold it. */
    #sending: Held | undefined
    /** Whether it waits at the gate. */
    #isWaiting = false
    // What the interception makes for itself is only sent where it passes something on.
    readonly #isPassedOn: boolean

    constructor() {
      super()
      const made: unknown = new.target
      this.#isPassedOn = made !== HeldRequest && made === globalThis.XMLHttpRequest
    }

    override open(method: string, url: string | URL, ...rest: unknown[]): void {
      const parsed = new URL(url, document.baseURI)
      const [isAsync = true] = rest
      const isOurs = !this.#isPassedOn && isAsync !== false && isHeld(parsed)
      this.#isWaiting = false
      this.#sending = isOurs ? { method, url: parsed.href, rest, headers: [] } : undefined
      super.open(method, url, ...(rest as [boolean]))
    }

    override setRequestHeader(name: string, value: string): void {
      super.setRequestHeader(name, value)
      this.#sending?.headers.push([name, value])
    }

    override send(body?: XMLHttpRequestBodyInit | Document | null): void {
      const sending = this.#sending
      if (!sending) {
        super.send(body)
        return
      }
      this.#isWaiting = true
      gate.opened.then(
        (passage) => {
          if (sending !== this.#sending || !this.#isWaiting) return
          this.#isWaiting = false
          if (passage) mirror(this, { ...sending, body })
          else {
            this.#openAgain(sending)
            super.send(body)
          }
        },
        () => {
          if (sending === this.#sending && this.#isWaiting) this.#end('error')
        },
      )
    }

    /** Firefox asks the worker that controlled the page when the request was opened, which was none. */
    #openAgain({ method, url, rest, headers }: Held): void {
      super.open(method, url, ...(rest as [boolean]))
      for (const [name, value] of headers) super.setRequestHeader(name, value)
    }

    override abort(): void {
      if (this.#isWaiting) this.#end('abort')
      super.abort()
    }

    #end(type: 'abort' | 'error'): void {
      this.#isWaiting = false
      this.dispatchEvent(new ProgressEvent(type))
      this.dispatchEvent(new ProgressEvent('loadend'))
    }
  }
  return HeldRequest
}
