import { openApiDocument } from '#engine/openapi/document'
import { type Answer, json } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'
import type { Resource } from '#engine/resource/resource'
import type { Rules } from '#engine/rules'
import type { BaseUrl } from './base-urls.ts'
import { type Known, noOperation } from './no-operation.ts'

interface Described extends Known {
  readonly baseUrls: readonly BaseUrl[]
  readonly resources: readonly Resource[]
  readonly rules: Rules
}

/** `GET /openapi.json`: the mock's own description, for whoever asks. */
export async function getOpenApi({ method }: RequestLike, described: Described): Promise<Answer> {
  if (method !== 'GET') throw await noOperation(described, method, ['openapi.json'], ['GET'])
  const { baseUrls, resources, rules } = described
  const { organizationId, problemContentType, contract } = rules
  const { version, largestOffset } = contract
  const bases = [...new Set(baseUrls.map(({ canonical, path }) => `${canonical}${path}`))]
  const options = { bases, organizationId, problemContentType, version, largestOffset }
  return json(await openApiDocument(resources, options))
}
