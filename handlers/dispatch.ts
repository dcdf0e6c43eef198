import { Problem } from '#contract/problem'
import type { World } from '#database/world'
import { authenticate } from '#semantics/authenticate'
import { requireOrganizationId } from '#semantics/require-organization-id'
import type { Rules } from '#semantics/rules'
import type { BaseUrl } from './base-urls.ts'
import { problemResponse } from './problem-response.ts'
import { isForFile, isKnownResource, locate, type Place, route } from './route.ts'

export interface Backend {
  readonly world: World
  readonly rules: Rules
  readonly baseUrls: readonly BaseUrl[]
  /** Settles when the start data is in. */
  readonly ready: Promise<void>
}

/** Answers a request, or `undefined` when it is not for the API. Never rejects. */
export async function dispatch(backend: Backend, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url)
  const place = locate(url, backend.baseUrls)
  if (!place || isForFile(request, url)) return undefined
  try {
    await backend.ready
    return await answer(backend, request, url, place)
  } catch (error) {
    return problemResponse(error, backend.rules)
  }
}

async function answer(
  { world, rules }: Backend,
  request: Request,
  url: URL,
  { base, organizationId, segments }: Place,
): Promise<Response> {
  const { operation, params, allowed } = route(request.method, segments)
  // No rule of the API's: what the mock does not have needs no credentials.
  if (!isKnownResource(segments)) throw notMocked(request.method, segments)
  const caller = authenticate(request.headers, rules.auth, operation?.id, organizationId)
  if (organizationId !== undefined) requireOrganizationId(organizationId)
  if (!operation) throw noOperation(request.method, segments, allowed)
  return operation.respond({
    request,
    params,
    query: url.searchParams,
    base,
    organizationId: organizationId ?? caller.organizationId ?? rules.organizationId,
    world,
    rules,
  })
}

function noOperation(
  method: string,
  segments: readonly string[],
  allowed: readonly string[],
): Problem {
  const path = `/${segments.join('/')}`
  if (allowed.length > 0) {
    const methods = allowed.join(', ')
    return new Problem(405, `${method} is not a method of ${path}. Use ${methods}.`, {
      headers: { Allow: methods },
    })
  }
  return new Problem(
    404,
    `${method} ${path} is no operation of the API. Check the path for an extra slash.`,
  )
}

const notMocked = (method: string, segments: readonly string[]) =>
  new Problem(
    501,
    `This mock has no operation ${method} /${segments.join('/')}; it mocks customers only. ` +
      "Add a handler of your own for it, before the mock's, or give the mock a narrower `baseUrl`.",
  )
