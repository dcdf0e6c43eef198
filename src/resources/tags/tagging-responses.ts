import { type Answer, noContent } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import * as tagging from './tag-customers.ts'
import type { TagRules } from './tag-rules.ts'
import type { TagWorld } from './tag-world.ts'

type Tagging = Exchange<TagWorld, TagRules>

/** `POST /tags/{tag}/customers/{customerId}`. */
export async function tagCustomer(exchange: Tagging): Promise<Answer> {
  const { tag = '', customerId = '' } = exchange.params
  const tags = await exchange.rules.contract.tags()
  tagging.tagCustomer(exchange.world, { tags, tag, customerId })
  return noContent
}

/** `DELETE /tags/{tag}/customers/{customerId}`. */
export async function untagCustomer(exchange: Tagging): Promise<Answer> {
  const { tag = '', customerId = '' } = exchange.params
  const tags = await exchange.rules.contract.tags()
  tagging.untagCustomer(exchange.world, { tags, tag, customerId })
  return noContent
}

/** `POST /tags/{tag}/customers`: asynchronous in the API, done at once in the mock. */
export async function tagCustomers(exchange: Tagging): Promise<Answer> {
  const { rules, params } = exchange
  const { tag = '' } = params
  const body = await exchange.readBody()
  const tags = await rules.contract.tags()
  tagging.tagCustomers(exchange.world, rules, { tags, tag, body })
  return noContent
}

/** `DELETE /tags/{tag}/customers`: the same the other way. */
export async function untagCustomers(exchange: Tagging): Promise<Answer> {
  const { rules, params } = exchange
  const { tag = '' } = params
  const body = await exchange.readBody()
  const tags = await rules.contract.tags()
  tagging.untagCustomers(exchange.world, rules, { tags, tag, body })
  return noContent
}
