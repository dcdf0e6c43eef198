import * as tagging from '#semantics/tags/tag-customers'
import type { Exchange } from './exchange.ts'
import { noContent } from './no-content.ts'

/** `POST /tags/{tag}/customers/{customerId}`. */
export function tagCustomer({ params, world }: Exchange): Response {
  const { tag = '', customerId = '' } = params
  tagging.tagCustomer(world, { tag, customerId })
  return noContent()
}

/** `DELETE /tags/{tag}/customers/{customerId}`. */
export function untagCustomer({ params, world }: Exchange): Response {
  const { tag = '', customerId = '' } = params
  tagging.untagCustomer(world, { tag, customerId })
  return noContent()
}

/** `POST /tags/{tag}/customers`: asynchronous in the API, done at once in the mock. */
export async function tagCustomers(exchange: Exchange): Promise<Response> {
  const { rules, params } = exchange
  const { tag = '' } = params
  const body = await exchange.readBody()
  tagging.tagCustomers(exchange.world, rules, { tag, body })
  return noContent()
}

/** `DELETE /tags/{tag}/customers`: the same the other way. */
export async function untagCustomers(exchange: Exchange): Promise<Response> {
  const { rules, params } = exchange
  const { tag = '' } = params
  const body = await exchange.readBody()
  tagging.untagCustomers(exchange.world, rules, { tag, body })
  return noContent()
}
