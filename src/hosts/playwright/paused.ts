import { STATUS_CODES } from 'node:http'
import { readable } from '#handlers/cors'
import { asksApi, type ContextMock, headerOf, mayHaveBody } from './answer.ts'

/** A request that waits in Chromium, of which the protocol tells this. */
export interface Paused {
  readonly requestId: string
  /** The page, frame or worker that sent it. */
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly hasPostData?: boolean
    /** Without `bytes` where these are not known yet. */
    readonly postDataEntries?: readonly { readonly bytes?: string }[]
  }
}

/** How a paused request ends, as the protocol's methods take it. */
export type End =
  | readonly ['Fetch.continueRequest', object]
  | readonly ['Fetch.failRequest', { errorReason: 'Failed' | 'BlockedByClient' }]
  | readonly ['Fetch.fulfillRequest', Fulfilment]

interface Fulfilment {
  responseCode: number
  responsePhrase: string
  responseHeaders: { name: string; value: string }[]
  /** As base64. */
  body: string
}

export const goesOn: End = ['Fetch.continueRequest', {}]
export const isRefused: End = ['Fetch.failRequest', { errorReason: 'BlockedByClient' }]

/** Whether a request asks the mock's API, and is no part of an app that is loaded. */
export function isForApi({ request, resourceType }: Paused, mock: ContextMock): boolean {
  return asksApi(resourceType, request.url, headerOf(request.headers), mock.baseUrls)
}

/** Asks the mock what becomes of a paused request that is for its API. */
export async function endBy(
  { request }: Paused,
  mock: ContextMock,
  signal: AbortSignal,
): Promise<End> {
  const { url, method } = request
  const headers = new Headers(request.headers)
  const response = isUnreadable(request)
    ? readable({ url, method, headers }, new URL(url), unreadable(request))
    : await mock.fetch(new Request(url, { method, headers, body: bodyOf(request), signal }))
  if (!response) return goesOn
  if (response.type === 'error') return ['Fetch.failRequest', { errorReason: 'Failed' }]
  return fulfil(response, Buffer.from(await response.arrayBuffer()))
}

function fulfil({ status, headers }: Response, body: Buffer): End {
  const fulfilment = {
    responseCode: status,
    responsePhrase: STATUS_CODES[status] ?? 'Unknown',
    responseHeaders: [...headers].map(([name, value]) => ({ name, value })),
    body: body.toString('base64'),
  }
  return ['Fetch.fulfillRequest', fulfilment]
}

function bodyOf({ method, postDataEntries = [] }: Paused['request']): Buffer<ArrayBuffer> | null {
  if (!mayHaveBody(method) || postDataEntries.length === 0) return null
  return Buffer.concat(postDataEntries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')))
}

const isUnreadable = ({ hasPostData, postDataEntries }: Paused['request']): boolean =>
  hasPostData === true && !postDataEntries?.every(({ bytes }) => bytes !== undefined)

/** What is wrong is not the body, so no 4xx of the API would be true. */
const unreadable = ({ method, url }: Paused['request']): Response =>
  Response.json(
    {
      title: 'The body cannot be read here',
      status: 500,
      detail:
        `Failed to answer ${method} ${url}: its body is a stream, or a file, and Chromium does not show ` +
        'Playwright what is in it. Send text, or the bytes of it: `body: await new Response(stream).text()`.',
    },
    { status: 500 },
  )
