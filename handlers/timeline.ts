import { listQueryOf } from '#semantics/query'
import { requireCustomer } from '#semantics/require-customer'
import { select } from '#semantics/select'
import { timelineListing } from '#semantics/timeline/listing'
import { deleteMessage, postMessage, requireMessage } from '#semantics/timeline/messages'
import { representMessage } from '#semantics/timeline/represent'
import { timelineOf } from '#semantics/timeline/tell'
import { messageUrl } from '#semantics/urls'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'
import { noContent } from './no-content.ts'
import { pageResponse } from './page-response.ts'

/** `GET /customers/{id}/timeline`: one page of those that match, the newest first. */
export function listTimelineMessages({ params, query, base, world, rules }: Exchange): Response {
  const timeline = timelineOf(world, requireCustomer(world, params.id ?? ''))
  const { page, selection } = listQueryOf(query, timelineListing, rules.lists)
  const { records, total } = select(timeline, selection, page)
  return pageResponse(
    records.map((record) => representMessage(record, base)),
    { total, page },
  )
}

/** `POST /customers/{id}/timeline`: 201 with `Location`. */
export async function postTimelineMessage(exchange: Exchange): Promise<Response> {
  const { params, base, rules } = exchange
  const body = await exchange.readBody()
  const record = postMessage(exchange.world, rules, { id: params.id ?? '', body })

  const headers = { Location: messageUrl(base, record.customerId, record.id) }
  return jsonResponse(representMessage(record, base), { status: 201, headers })
}

/** `GET /customers/{id}/timeline/{messageId}`. */
export function getTimelineMessage({ params, base, world }: Exchange): Response {
  return jsonResponse(representMessage(requireMessage(world, pathOf(params)), base))
}

/** `DELETE /customers/{id}/timeline/{messageId}`: what was posted can go, the API's own cannot. */
export function deleteTimelineMessage({ params, world }: Exchange): Response {
  deleteMessage(world, pathOf(params))
  return noContent()
}

const pathOf = ({ id = '', messageId = '' }: Exchange['params']) => ({ id, messageId })
