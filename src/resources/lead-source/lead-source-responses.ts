import { type Answer, json, noContent } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { urlOf } from '#engine/values/url'
import type { LeadSourceRules } from './lead-source-rules.ts'
import type { LeadSourceWorld } from './lead-source-world.ts'
import {
  deleteLeadSource as remove,
  requireLeadSource,
  putLeadSource as write,
} from './put-lead-source.ts'
import { representLeadSource } from './represent-lead-source.ts'

/** `GET /customers/{id}/lead-source`. */
export function getLeadSource({ params, base, world }: Exchange<LeadSourceWorld>): Answer {
  const { id = '' } = params
  return json(representLeadSource(requireLeadSource(world, id), base))
}

/** `PUT /customers/{id}/lead-source`: 201 with `Location`, the second time too. */
export async function putLeadSource(
  exchange: Exchange<LeadSourceWorld, LeadSourceRules>,
): Promise<Answer> {
  const { base, rules } = exchange
  const { id = '' } = exchange.params
  const body = await exchange.readBody()
  const leadSources = await rules.contract.leadSource()
  const record = write(exchange.world, rules, { leadSources, id, body })

  const headers = { Location: urlOf(base, 'customers', id, 'lead-source') }
  return json(representLeadSource(record, base), { status: 201, headers })
}

/** `DELETE /customers/{id}/lead-source`. */
export function deleteLeadSource({ params, world }: Exchange<LeadSourceWorld>): Answer {
  const { id = '' } = params
  remove(world, id)
  return noContent
}
