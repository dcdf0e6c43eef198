import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { type BaseUrl, isBelow } from '#handlers/base-urls'
import type { Answering } from '../interception/interception.ts'
import type { FromWorker, SentResponse, ToldPlaces, ToWorker } from './worker-messages.ts'

type Answer = SentResponse | 'network error' | 'not ours'

/** The mocks of the thread that started this one, asked by messages. */
export class WorkerMocks implements Answering {
  readonly #port: MessagePort
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  readonly #carry: (mocks: WorkerMocks) => () => void
  #baseUrls: readonly BaseUrl[] = []
  #release: (() => void) | undefined
  #asked = 0

  /** `carry` is called when requests are to say their world, and what it returns when they need not any more. */
  constructor(port: MessagePort, carry: (mocks: WorkerMocks) => () => void) {
    this.#port = port
    this.#carry = carry
    port.on('message', this.#take)
    port.once('close', () => this.#close())
    port.unref()
  }

  get baseUrls(): readonly BaseUrl[] {
    this.#takeAll()
    return this.#baseUrls
  }

  claims(url: string | URL): boolean {
    // What of it is the app's own, the mock says that is asked.
    return isBelow(this.baseUrls, new URL(url))
  }

  async fetch(request: Request): Promise<Response | undefined> {
    const answer = await this.#ask(request)
    if (answer === 'not ours') return undefined
    if (answer === 'network error') return Response.error()
    const { status, headers, body } = answer
    return new Response(body.length > 0 ? body : null, { status, headers })
  }

  async #ask(request: Request): Promise<Answer> {
    const { method, url, headers, signal } = request
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : null
    const asks = ++this.#asked
    this.#send({ asks, method, url, headers: [...headers], body })
    signal.addEventListener('abort', () => this.#send({ leaves: asks }), { once: true })
    // Like a socket that waits for its answer, this keeps the worker alive.
    this.#port.ref()
    const answer = await new Promise<Answer>((resolve) => this.#waiting.set(asks, resolve))
    this.#waiting.delete(asks)
    if (this.#waiting.size === 0) this.#port.unref()
    return answer
  }

  #send(message: FromWorker): void {
    this.#port.postMessage(message)
  }

  readonly #take = (message: ToWorker): void => {
    if ('baseUrls' in message) this.#takePlaces(message)
    else this.#waiting.get(message.answers)?.(message.response)
  }

  #takePlaces({ baseUrls, haveWorlds }: ToldPlaces): void {
    this.#baseUrls = baseUrls
    if (haveWorlds) this.#release ??= this.#carry(this)
    else {
      this.#release?.()
      this.#release = undefined
    }
  }

  /** Also what has come since the last turn of the loop: a mock is to answer from its start on. */
  #takeAll(): void {
    for (let next = receiveMessageOnPort(this.#port); next; next = receiveMessageOnPort(this.#port))
      this.#take(next.message)
  }

  #close(): void {
    for (const resolve of this.#waiting.values()) resolve('network error')
  }
}
