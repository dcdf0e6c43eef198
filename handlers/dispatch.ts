import type { Problem } from '#contract/problem'
import { Refusal } from '#contract/refusal'
import type { World } from '#database/world'
import { authenticate } from '#semantics/authenticate'
import type { RequestLike } from '#semantics/request-like'
import { requireOrganizationId } from '#semantics/require-organization-id'
import type { Rules } from '#semantics/rules'
import { type BaseUrl, pageOrigin } from './base-urls.ts'
import { Call } from './call.ts'
import { isDocument, isForFile, locate, route } from './route.ts'

export interface Backend {
  readonly world: World
  readonly rules: Rules
  readonly baseUrls: readonly BaseUrl[]
  /** Settles when the start data is in. */
  readonly ready: Promise<void>
  /** What answers in the place of an operation, or around it; `undefined` when nothing does. */
  readonly intervene: (call: Call) => Intervention | undefined
  /** Runs the operation, alone on a world that others share. */
  readonly alone: (call: Call, operate: () => Promise<Response>) => Promise<Response>
  /** What is wrong with the mock's own response, if something looks. */
  readonly breachOf: ((call: Call, response: Response) => Promise<Problem | undefined>) | undefined
  /** Told of each request when it comes in; must not throw. */
  readonly received: (call: Call) => void
  /** Told of each request when its answer is there; must not throw. */
  readonly settled: (call: Call) => void
}

/** Answers a call, and may let the operation do so. */
export type Intervention = (proceed: () => Promise<Response>) => Promise<Response>

/** Answers a request, or `undefined` when it is not for the API. Never rejects. */
export async function dispatch(
  backend: Backend,
  request: RequestLike,
): Promise<Response | undefined> {
  // Hardly any host leaves it relative to its page.
  const url = URL.parse(request.url) ?? URL.parse(request.url, pageOrigin())
  const place = url && locate(url, backend.baseUrls)
  if (!place || isForFile(request, url, place)) return undefined
  // Few requests say where they come from: a page's own conceals it.
  const mayBeForeign = request.method === 'OPTIONS' || request.headers.has('origin')
  const cors = mayBeForeign ? await import('./cors.ts') : undefined
  const preflight = cors?.preflightOf(request)
  const { operation, params, allowed } = route(preflight?.method ?? request.method, place.segments)
  const passes = !operation && backend.rules.passthrough && !isDocument(place.segments)
  if (preflight && !(passes && preflight.method)) return preflight.response
  if (passes) return undefined
  const call = new Call(request, url, place, { operation, params })
  backend.received(call)
  const full = await answered(backend, call, allowed)
  call.settle(full)
  const response = request.method === 'HEAD' ? withoutBody(full) : full
  backend.settled(call)
  return cors ? cors.readable(request, url, response) : response
}

/** What HEAD is answered has no body, on whatever way it goes (RFC 9110, section 9.3.2). */
const withoutBody = (response: Response) =>
  response.type === 'error' ? response : new Response(null, response)

async function answered(
  backend: Backend,
  call: Call,
  allowed: readonly string[],
): Promise<Response> {
  const proceed = async () => {
    const response = await backend.alone(call, () => respond(backend, call, allowed))
    const breach = await backend.breachOf?.(call, response)
    if (breach) throw breach
    return response
  }
  try {
    await backend.ready
    call.epoch = backend.world.epoch
    const intervention = backend.intervene(call)
    return intervention ? await intervention(proceed) : await proceed()
  } catch (error) {
    const failing = await import('./problem-response.ts')
    return failing.answerTo(error, call, backend)
  }
}

async function respond(
  backend: Backend,
  call: Call,
  allowed: readonly string[],
): Promise<Response> {
  const { world, rules } = backend
  const { request, url, operation, params, place } = call
  const { base, organizationId, segments } = place
  // No rules of the API's: what is not here needs no credentials.
  if (isDocument(segments)) return (await import('./openapi.ts')).getOpenApi(request, backend)
  const refused = operation ? undefined : await refusal(call, allowed)
  if (refused?.status === 501) throw refused
  const caller = await authenticate(request.headers, rules.auth, operation?.id, organizationId)
  if (organizationId !== undefined) requireOrganizationId(organizationId)
  if (!operation) throw refused

  const { customerId = '' } = call
  call.before = world.customers.get(customerId)
  const response = await operation.respond({
    request,
    params,
    query: url.searchParams,
    readBody: () => readBody(call, rules),
    base,
    organizationId: organizationId ?? caller.organizationId ?? rules.organizationId,
    get world() {
      if (world.epoch !== call.epoch) throw outlived()
      return world
    },
    rules,
  })
  call.after = world.customers.get(customerId)
  return response
}

async function readBody(call: Call, { maxBodySize, lenientJson }: Rules): Promise<unknown> {
  const body = await call.readBody(maxBodySize)
  return lenientJson ? (await import('./lenient-json.ts')).lenientBody(call, body) : body
}

async function refusal({ request, place }: Call, allowed: readonly string[]): Promise<Problem> {
  const unknown = await import('./no-operation.ts')
  return unknown.noOperation(request.method, place.segments, allowed)
}

/** What a test or a story left behind must not write into the world of the next. */
const outlived = () => new Refusal(async () => (await import('./problem-response.ts')).outlived())
