import type { World } from '#database/world'
import { authenticate } from '#engine/access/authenticate'
import { requireOrganizationId } from '#engine/access/require-organization-id'
import type { Problem } from '#engine/problem/problem'
import { Refusal } from '#engine/problem/refusal'
import type { Answer } from '#engine/request/answer'
import type { Operation } from '#engine/request/operation'
import type { Rate } from '#engine/request/rate'
import type { RequestLike } from '#engine/request/request-like'
import type { Resource } from '#engine/resource/resource'
import type { Rules } from '#engine/rules'
import { type BaseUrl, pageOrigin } from './base-urls.ts'
import { Call } from './call.ts'
import { isDocument, isOfApp, locate } from './locate.ts'
import type { Known } from './no-operation.ts'

export interface Backend extends Known {
  readonly world: World
  readonly rules: Rules
  readonly resources: readonly Resource[]
  readonly baseUrls: readonly BaseUrl[]
  /** Settles when the start data is in. */
  readonly ready: Promise<void>
  /** What answers in the place of an operation, or around it; `undefined` when nothing does. */
  readonly intervene: (call: Call) => Intervention | undefined
  /** Runs the operation, alone on a world that others share. */
  readonly alone: (call: Call, operate: () => Promise<Answer>) => Promise<Answer>
  /** What is wrong with the mock's own answer, if something looks. */
  readonly breachOf: ((call: Call, answer: Answer) => Promise<Problem | undefined>) | undefined
  /** How many requests there may be, if something bounds them. */
  readonly rate: () => Rate | undefined
  /** Told of each request when it comes in; must not throw. */
  readonly received: (call: Call) => void
  /** Told of each request when its answer is there; must not throw. */
  readonly settled: (call: Call) => void
}

/** Answers a call, and may let the operation do so. */
export type Intervention = (proceed: () => Promise<Answer>) => Promise<Answer>

/** Answers a request, or `undefined` when it is not for the API. Never rejects. */
export async function dispatch(
  backend: Backend,
  request: RequestLike,
): Promise<Answer | undefined> {
  const { baseUrls, router, rules } = backend
  // Hardly any host leaves it relative to its page.
  const url = URL.parse(request.url) ?? URL.parse(request.url, pageOrigin())
  const place = url && locate(url, baseUrls, router)
  if (!place || isOfApp(request, url, place)) return undefined
  // Few requests say where they come from: a page's own conceals it.
  const mayBeForeign = request.method === 'OPTIONS' || request.headers.has('origin')
  const cors = mayBeForeign ? await import('./cors.ts') : undefined
  const preflight = cors?.preflightOf(request)
  const method = preflight?.method ?? request.method
  const { operation, params, allowed } = router.route(method, place.segments)
  const passes = !operation && rules.passthrough && !isDocument(place.segments)
  if (preflight && !(passes && preflight.method)) return preflight.answer
  if (passes) return undefined
  const call = new Call(request, url, place, { operation, params })
  backend.received(call)
  const answer = marked(await answered(backend, call, allowed), operation)
  call.settle(answer)
  backend.settled(call)
  return cors ? cors.readableAnswer(request, url, answer) : answer
}

/** Says how much an answer is to be believed. */
const marked = (answer: Answer, operation: Operation | undefined): Answer =>
  operation && answer.status
    ? {
        ...answer,
        headers: { ...answer.headers, 'X-Rebilly-Mock': operation.fidelity ?? 'exact' },
      }
    : answer

async function answered(backend: Backend, call: Call, allowed: readonly string[]): Promise<Answer> {
  const proceed = async () => {
    const answer = await backend.alone(call, () => respond(backend, call, allowed))
    const breach = await backend.breachOf?.(call, answer)
    if (breach) throw breach
    return answer
  }
  try {
    await backend.ready
    call.epoch = backend.world.epoch
    const intervention = backend.intervene(call)
    return intervention ? await intervention(proceed) : await proceed()
  } catch (error) {
    const failing = await import('./problem-answer.ts')
    return failing.answerTo(error, call, backend)
  }
}

async function respond(backend: Backend, call: Call, allowed: readonly string[]): Promise<Answer> {
  const { world, rules } = backend
  const { request, url, operation, params, place } = call
  const { base, organizationId, segments } = place
  // No rules of the API's: what is not here needs no credentials.
  if (isDocument(segments)) return (await import('./openapi.ts')).getOpenApi(request, backend)
  const refused = operation ? undefined : await refusal(backend, call, allowed)
  if (refused?.status === 501) throw refused
  const caller = await authenticate(request, rules.auth, operation, organizationId)
  if (organizationId !== undefined) requireOrganizationId(organizationId)
  if (!operation) throw refused

  call.before = recordOf(call, world)
  const answer = await operation.respond({
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
    embed: (table, id) => embedded(backend, { table, id, base }),
    rules,
  })
  call.after = recordOf(call, world)
  return operation.tellsRate
    ? (await import('./tell-rate.ts')).tellingRate(answer, request.method, backend.rate())
    : answer
}

/** The record that a call is about, as it is now. */
const recordOf = ({ operation, id }: Call, { tables }: World): object | undefined =>
  id === undefined ? undefined : tables[operation?.about?.table ?? '']?.get(id)

/** A record as its own resource shows it. */
function embedded(
  { world, resources }: Backend,
  { table, id, base }: { readonly table: string; readonly id: string; readonly base: string },
): object | undefined {
  const record = world.tables[table]?.get(id)
  const resource = resources.find(({ tables }) => Object.hasOwn(tables, table))
  return record && resource?.show?.(record as never, { base, world })
}

async function readBody(call: Call, { maxBodySize, lenientJson }: Rules): Promise<unknown> {
  const body = await call.readBody(maxBodySize)
  return lenientJson ? (await import('./lenient-json.ts')).lenientBody(call, body) : body
}

async function refusal(
  backend: Backend,
  { request, place }: Call,
  allowed: readonly string[],
): Promise<Problem> {
  const unknown = await import('./no-operation.ts')
  return unknown.noOperation(backend, request.method, place.segments, allowed)
}

/** What a test or a story left behind must not write into the world of the next. */
const outlived = () => new Refusal(async () => (await import('./problem-answer.ts')).outlived())
