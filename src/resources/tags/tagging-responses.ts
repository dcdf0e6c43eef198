import { type Answer, noContent } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import * as tagging from './tag-customers.ts'
import type { TagWorld } from './tag-world.ts'

/** `POST /tags/{tag}/customers/{customerId}`. */
export function tagCustomer({ params, world }: Exchange<TagWorld>): Answer {
  const { tag = '', customerId = '' } = params
  tagging.tagCustomer(world, { tag, customerId })
  return noContent
}

/** `DELETE /tags/{tag}/customers/{customerId}`. */
export function untagCustomer({ params, world }: Exchange<TagWorld>): Answer {
  const { tag = '', customerId = '' } = params
  tagging.untagCustomer(world, { tag, customerId })
  return noContent
}

/** `POST /tags/{tag}/customers`: asynchronous in the API, done at once in the mock. */
export async function tagCustomers(exchange: Exchange<TagWorld>): Promise<Answer> {
  const { rules, params } = exchange
  const { tag = '' } = params
  const body = await exchange.readBody()
  tagging.tagCustomers(exchange.world, rules, { tag, body })
  return noContent
}

/** `DELETE /tags/{tag}/customers`: the same the other way. */
export async function untagCustomers(exchange: Exchange<TagWorld>): Promise<Answer> {
  const { rules, params } = exchange
  const { tag = '' } = params
  const body = await exchange.readBody()
  tagging.untagCustomers(exchange.world, rules, { tag, body })
  return noContent
}
