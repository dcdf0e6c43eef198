import { pageAnswer } from '#engine/query/page'
import { listQueryOf } from '#engine/query/query'
import { select } from '#engine/query/select'
import { type Answer, json, noContent } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { urlOf } from '#engine/values/url'
import { requireCustomer } from '../owners/require-customer.ts'
import { deleteMessage, postMessage, requireMessage } from './messages.ts'
import { representMessage } from './represent-message.ts'
import { timelineOf } from './tell.ts'
import { timelineListing } from './timeline-listing.ts'
import type { TimelineRules } from './timeline-rules.ts'
import type { TimelineWorld } from './timeline-world.ts'

/** `GET /customers/{id}/timeline`: one page of those that match, the newest first. */
export async function listTimelineMessages(
  exchange: Exchange<TimelineWorld, TimelineRules>,
): Promise<Answer> {
  const { params, query, base, rules } = exchange
  const listing = timelineListing(await rules.contract.timeline())
  const { world } = exchange
  const timeline = timelineOf(world, requireCustomer(world, params.id ?? ''))
  const { page, selection } = listQueryOf(query, listing, rules)
  const { records, total } = select(timeline, selection, page)
  return pageAnswer(
    records.map((record) => representMessage(record, base)),
    { total, page },
  )
}

/** `POST /customers/{id}/timeline`: 201 with `Location`. */
export async function postTimelineMessage(
  exchange: Exchange<TimelineWorld, TimelineRules>,
): Promise<Answer> {
  const { params, base, rules } = exchange
  const body = await exchange.readBody()
  const timeline = await rules.contract.timeline()
  const record = postMessage(exchange.world, rules, { timeline, id: params.id ?? '', body })

  const headers = { Location: urlOf(base, 'customers', record.customerId, 'timeline', record.id) }
  return json(representMessage(record, base), { status: 201, headers })
}

/** `GET /customers/{id}/timeline/{messageId}`. */
export function getTimelineMessage({ params, base, world }: Exchange<TimelineWorld>): Answer {
  return json(representMessage(requireMessage(world, pathOf(params)), base))
}

/** `DELETE /customers/{id}/timeline/{messageId}`: what was posted can go, the API's own cannot. */
export function deleteTimelineMessage({ params, world }: Exchange<TimelineWorld>): Answer {
  deleteMessage(world, pathOf(params))
  return noContent
}

const pathOf = ({ id = '', messageId = '' }: Exchange['params']) => ({ id, messageId })
