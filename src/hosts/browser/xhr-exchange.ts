import type { Realm } from '../interception/realm.ts'
import { cannotWait, isSynchronous } from '../interception/synchronous-xhr.ts'
import type { PageAnswering } from './answering.ts'
import { withoutFragment } from './fetched-response.ts'
import { sentBy } from './xhr-request.ts'
import type { XhrResponse } from './xhr-response.ts'

type Member<Value> = Value extends (...args: never) => infer Result
  ? { readonly value: (this: XMLHttpRequest, ...args: unknown[]) => Result }
  : unknown

/** The members of an `XMLHttpRequest` as they were, whoever made them. */
export type NativeXhr = {
  readonly [Name in keyof XMLHttpRequest]: PropertyDescriptor & Member<XMLHttpRequest[Name]>
}

interface Opened {
  readonly realm: Realm
  readonly mocks: PageAnswering
  readonly native: NativeXhr
  readonly xhr: XMLHttpRequest
  /** What it was opened with. */
  readonly args: readonly unknown[]
  readonly url: URL
  /** What `overrideMimeType` was given. */
  readonly mimeTypes: WeakMap<XMLHttpRequest, string>
  /** Leaves the request to the browser. */
  readonly release: () => void
}

type Failure = 'abort' | 'error' | 'timeout'

/**
 * What an `XMLHttpRequest` does from its `open` on, where the mocks answer (XMLHttpRequest standard, section
 * 3). For the browser it is open all the time, and not sent.
 */
export class XhrExchange {
  readyState = 1
  readonly requestHeaders: [name: string, value: string][] = []
  readonly #opened: Opened
  readonly #controller = new AbortController()
  #isSent = false
  #isBegun = false
  #isUploaded = false
  #isReplaced = false
  /** The bytes of the body; `undefined` when there is none. */
  #size: number | undefined
  #sentAt = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #answer: XhrResponse | undefined

  constructor(opened: Opened) {
    this.#opened = opened
  }

  get status(): number {
    return this.#answer?.status ?? 0
  }

  get statusText(): string {
    return this.#answer?.statusText ?? ''
  }

  get responseURL(): string {
    return this.#answer ? withoutFragment(this.#opened.url.href) : ''
  }

  get response(): unknown {
    const { responseType } = this.#opened.xhr
    if (responseType === '' || responseType === 'text') return this.responseText
    return this.readyState === 4 ? (this.#answer?.as(responseType) ?? null) : null
  }

  get responseText(): string {
    this.#requireType('text')
    return this.#answer?.text ?? ''
  }

  get responseXML(): Document | null {
    this.#requireType('document')
    const { responseType } = this.#opened.xhr
    if (this.readyState < 4 || !this.#answer) return null
    return responseType === '' ? this.#answer.document : (this.response as Document | null)
  }

  getResponseHeader(name: string): string | null {
    return this.#answer?.headers.get(name) ?? null
  }

  getAllResponseHeaders(): string {
    return this.#answer?.allHeaders ?? ''
  }

  requireOpened(): void {
    if (this.readyState !== 1) throw this.#failure("The object's state must be OPENED.")
    if (this.#isSent) throw this.#failure('send() was called before.')
  }

  requireUnsent(): void {
    if (this.readyState > 0) this.requireOpened()
  }

  requireUnread(): void {
    if (this.readyState > 2) throw this.#failure('The response is loading, or is there.')
  }

  send(body: unknown): void {
    this.requireOpened()
    const { realm, mocks, xhr, url, args } = this.#opened
    if (isSynchronous(args)) {
      this.readyState = 4
      throw cannotWait(realm, url)
    }
    const { request, size } = sentBy(realm, {
      method: String(args[0]),
      url,
      headers: this.requestHeaders,
      body,
      withCredentials: xhr.withCredentials,
      signal: this.#controller.signal,
    })
    this.#isSent = true
    this.#size = size
    this.#sentAt = performance.now()
    this.keepTimeout()
    // Once the browser sends it, the browser says so.
    if (!mocks.isHolding) this.#begin()
    if (this.#isSent) void this.#perform(request, body)
  }

  abort(): void {
    if (this.#isSent) this.#fail('abort')
    if (this.readyState !== 4) return
    this.readyState = 0
    this.#answer = undefined
  }

  /** Ends it, because the request was opened anew. */
  replace(): void {
    const { readyState } = this
    this.#end()
    this.#isReplaced = true
    this.#controller.abort()
    // For the browser it was open all the time.
    if (readyState !== 1) this.#changed()
  }

  /** Ends it at the `timeout`, which may be set at any time. */
  keepTimeout(): void {
    const { timeout } = this.#opened.xhr
    clearTimeout(this.#timer)
    if (!this.#isSent || timeout === 0) return
    const left = timeout - (performance.now() - this.#sentAt)
    this.#timer = setTimeout(() => this.#fail('timeout'), Math.max(left, 0))
  }

  async #perform(request: Request, body: unknown): Promise<void> {
    const { mocks, realm } = this.#opened
    // An app may still do something with what it has sent.
    await undefined
    if (!this.#isSent) return
    let isPassedOn = false
    const answering = mocks
      .fetch(request)
      .catch(() => realm.Response.error())
      .then((answer) => {
        isPassedOn = !answer
        return answer
      })
    // An upload takes no longer because its answer does.
    await (this.#isBegun ? Promise.race([answering, nextTask()]) : answering)
    if (this.#isSent && !isPassedOn) this.#endUpload()
    const answer = await answering
    // Of a frame that was removed nobody hears.
    if (realm.closed) this.#end()
    if (!this.#isSent) return
    if (!answer) this.#passOn(body)
    else if (answer.type === 'error') this.#fail('error')
    else await this.#receive(answer, request.method === 'HEAD').catch(() => this.#fail('error'))
  }

  #begin(): void {
    if (this.#isBegun) return
    this.#isBegun = true
    this.#isUploaded = this.#size === undefined
    const { xhr } = this.#opened
    this.#fire(xhr, 'loadstart')
    if (!this.#isUploaded) this.#fire(xhr.upload, 'loadstart', 0, this.#size)
  }

  #endUpload(): void {
    this.#begin()
    if (this.#isUploaded) return
    this.#isUploaded = true
    for (const type of ['progress', 'load', 'loadend']) {
      this.#fire(this.#opened.xhr.upload, type, this.#size, this.#size)
    }
  }

  async #receive(answer: Response, isHead: boolean): Promise<void> {
    const { XhrResponse } = await import('./xhr-response.ts')
    if (!this.#isSent) return
    const { realm, xhr, mimeTypes } = this.#opened
    const received = new XhrResponse(realm, answer, mimeTypes.get(xhr))
    this.#answer = received
    this.#enter(2)
    const reader = isHead ? undefined : answer.body?.getReader()
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      if (!this.#isSent) return void reader?.cancel()
      received.add(next.value)
      this.#enter(3)
      if (this.#isSent) this.#fire(xhr, 'progress', received.size, received.total)
    }
    if (!this.#isSent) return
    this.#end()
    this.#enter(4)
    // A listener may have opened it anew.
    if (this.#isReplaced) return
    this.#fire(xhr, 'load', received.size, received.total)
    this.#fire(xhr, 'loadend', received.size, received.total)
  }

  #fail(type: Failure): void {
    if (this.#opened.realm.closed) {
      this.#end()
      return
    }
    const { upload } = this.#opened.xhr
    this.#begin()
    const isUploaded = this.#isUploaded
    this.#end()
    this.#controller.abort()
    this.#isUploaded = true
    this.#answer = undefined
    this.#enter(4)
    for (const target of isUploaded ? [this.#opened.xhr] : [upload, this.#opened.xhr]) {
      this.#fire(target, type)
      this.#fire(target, 'loadend')
    }
  }

  #passOn(body: unknown): void {
    const { native, xhr, args, release } = this.#opened
    this.#end()
    release()
    // Anew: a browser may ask the service worker that the page had when it was opened.
    native.open.value.apply(xhr, [...args])
    for (const header of this.requestHeaders) native.setRequestHeader.value.apply(xhr, header)
    native.send.value.call(xhr, body)
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.#isSent = false
  }

  #enter(readyState: number): void {
    this.readyState = readyState
    this.#changed()
  }

  #changed(): void {
    const { realm, xhr } = this.#opened
    xhr.dispatchEvent(new realm.Event('readystatechange'))
  }

  #fire(target: EventTarget, type: string, loaded = 0, total = 0): void {
    const init = { loaded, total, lengthComputable: total > 0 }
    target.dispatchEvent(new this.#opened.realm.ProgressEvent(type, init))
  }

  #requireType(type: 'text' | 'document'): void {
    const { responseType } = this.#opened.xhr
    if (responseType === '' || responseType === type) return
    throw this.#failure(`responseType is "${responseType}", not "" or "${type}".`)
  }

  #failure(reason: string): DOMException {
    return new this.#opened.realm.DOMException(reason, 'InvalidStateError')
  }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))
