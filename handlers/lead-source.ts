import {
  deleteLeadSource as remove,
  requireLeadSource,
  putLeadSource as write,
} from '#semantics/lead-source'
import { representLeadSource } from '#semantics/represent-lead-source'
import { leadSourceUrl } from '#semantics/urls'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'
import { noContent } from './no-content.ts'

/** `GET /customers/{id}/lead-source`. */
export function getLeadSource({ params, base, world }: Exchange): Response {
  const { id = '' } = params
  return jsonResponse(representLeadSource(requireLeadSource(world, id), base))
}

/** `PUT /customers/{id}/lead-source`: 201 with `Location`, the second time too. */
export async function putLeadSource(exchange: Exchange): Promise<Response> {
  const { base, rules } = exchange
  const { id = '' } = exchange.params
  const body = await exchange.readBody()
  const record = write(exchange.world, rules, { id, body })

  const headers = { Location: leadSourceUrl(base, id) }
  return jsonResponse(representLeadSource(record, base), { status: 201, headers })
}

/** `DELETE /customers/{id}/lead-source`. */
export function deleteLeadSource({ params, world }: Exchange): Response {
  const { id = '' } = params
  remove(world, id)
  return noContent()
}
