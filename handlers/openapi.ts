import { openApiDocument } from '#contract/openapi/document'
import type { RequestLike } from '#semantics/request-like'
import type { Rules } from '#semantics/rules'
import type { BaseUrl } from './base-urls.ts'
import { jsonResponse } from './json-response.ts'
import { noOperation } from './no-operation.ts'

/** `GET /openapi.json`: the mock's own description, for whoever asks. */
export async function getOpenApi(
  { method }: RequestLike,
  { baseUrls, rules }: { baseUrls: readonly BaseUrl[]; rules: Rules },
): Promise<Response> {
  if (method !== 'GET') throw await noOperation(method, ['openapi.json'], ['GET'])
  const { organizationId, problemContentType } = rules
  const bases = [...new Set(baseUrls.map(({ canonical, path }) => `${canonical}${path}`))]
  return jsonResponse(openApiDocument({ bases, organizationId, problemContentType }))
}
