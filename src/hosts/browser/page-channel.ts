import { coded } from '#engine/problem/mock-error'
import type { PageAnswering } from './answering.ts'
import { channelName } from './channel-name.ts'

/** How long a worker looks for a page, in milliseconds. */
const patience = 15_000

/** A request as it can be handed over. */
interface PlainRequest {
  readonly url: string
  readonly method: string
  readonly headers: [string, string][]
  readonly body: ArrayBuffer | undefined
}

/** An answer as it can be handed over; one without a status is a network error. */
interface PlainAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: [string, string][]
  readonly body: ArrayBuffer
}

type Message = { readonly id: string } & (
  | { readonly kind: 'seek'; readonly page: string | undefined }
  | { readonly kind: 'here'; readonly page: string }
  | { readonly kind: 'ask'; readonly page: string; readonly request: PlainRequest }
  | { readonly kind: 'answer'; readonly answer: PlainAnswer | 'none' | { readonly failed: string } }
)

/** Answers the workers of a page: its own, and those that belong to no page in particular. */
export function answerWorkers(page: string, mocks: PageAnswering): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = async ({ data }: MessageEvent<Message>) => {
    const say = (message: Message) => channel.postMessage(message)
    if (data.kind === 'seek' && (data.page === undefined || data.page === page)) {
      say({ kind: 'here', id: data.id, page })
    }
    if (data.kind !== 'ask' || data.page !== page) return
    const answer = await answerOf(mocks, data.request).catch((error) => ({ failed: String(error) }))
    say({ kind: 'answer', id: data.id, answer })
  }
  return () => channel.close()
}

/** Lets a page answer what a worker asks: the one that has made it, or else the first that is there. */
export class PageOfWorker implements PageAnswering {
  readonly #channel = new BroadcastChannel(channelName)
  readonly #isClaimed: (url: URL) => boolean
  readonly #waiting = new Map<string, (message: Message) => void>()
  #page: string | undefined

  constructor(isClaimed: (url: URL) => boolean, page: string | undefined) {
    this.#isClaimed = isClaimed
    this.#page = page
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) =>
      this.#waiting.get(data.id)?.(data)
  }

  claims(url: string | URL): boolean {
    return this.#isClaimed(new URL(url))
  }

  async fetch(request: Request): Promise<Response | undefined> {
    const plain = await plainRequest(request)
    const page = await this.#find(request)
    const id = String(crypto.getRandomValues(new Uint32Array(2)))
    const said = await new Promise<Message>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#channel.postMessage({ kind: 'ask', id, page, request: plain } satisfies Message)
    })
    this.#waiting.delete(id)
    return said.kind === 'answer' ? response(said.answer) : undefined
  }

  /** The page to ask; it stays the same, because each page has a world of its own. */
  async #find({ method, url }: Request): Promise<string> {
    const id = String(crypto.getRandomValues(new Uint32Array(2)))
    const said = await new Promise<Message | undefined>((resolve) => {
      this.#waiting.set(id, resolve)
      setTimeout(resolve, patience)
      this.#channel.postMessage({ kind: 'seek', id, page: this.#page } satisfies Message)
    })
    this.#waiting.delete(id)
    if (said?.kind === 'here') {
      this.#page = said.page
      return said.page
    }
    const reason =
      `Failed to answer ${method} ${url} of a worker: no page with a mock is there. ` +
      "Open one of the app's pages, or let the worker end with its page."
    console.error(`[rebilly-mock] ${reason}`)
    throw coded('REBILLY_MOCK_REFUSED', new Error(reason))
  }
}

async function plainRequest(request: Request): Promise<PlainRequest> {
  const { url, method, headers } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? await request.clone().arrayBuffer() : undefined
  return { url, method, headers: [...headers], body }
}

async function answerOf(
  mocks: PageAnswering,
  request: PlainRequest,
): Promise<PlainAnswer | 'none'> {
  const { url, method, headers, body } = request
  const answer = await mocks.fetch(new Request(url, { method, headers, body: body ?? null }))
  if (!answer) return 'none'
  const { status, statusText } = answer
  return { status, statusText, headers: [...answer.headers], body: await answer.arrayBuffer() }
}

/** Statuses whose responses may have no body (Fetch standard, 2.2.3), of those that an answer can have. */
const bodiless = [204, 205, 304]

function response(
  answer: PlainAnswer | 'none' | { readonly failed: string },
): Response | undefined {
  if (answer === 'none') return undefined
  if ('failed' in answer) throw coded('REBILLY_MOCK_REFUSED', new Error(answer.failed))
  const { status, statusText, headers, body } = answer
  if (status === 0) return Response.error()
  return new Response(bodiless.includes(status) ? null : body, { status, statusText, headers })
}
