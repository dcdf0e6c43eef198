import * as z from 'zod/mini'
import { checkBody } from '#contract/check-body'
import type { CustomerRecord } from '#contract/customer'
import type { Failure } from '#contract/failures'
import { messageOf } from '#contract/messages'
import { Problem } from '#contract/problem'
import { type TagRecord, tagName } from '#contract/tag'
import { taggingInput } from '#contract/tag-input'
import { formatTime } from '#contract/time'
import type { World } from '#database/world'
import { requireCustomer } from '../require-customer.ts'
import type { Rules } from '../rules.ts'
import { unknownMembersOf } from '../strict-body.ts'
import { changeTags, hasTag, without } from './change-tags.ts'
import { cureOf, findTag, requireTag } from './find-tag.ts'

/** Which tag, by its name, for which customer. */
export interface Tagging {
  readonly tag: string
  readonly customerId: string
}

/** The same for many customers; the body names them. */
export interface BulkTagging {
  readonly tag: string
  readonly body: unknown
}

/** Gives a customer a tag, which changes nothing if it has it; throws 404 for either. */
export function tagCustomer(world: World, tagging: Tagging): void {
  const { tag, customer } = requireBoth(world, tagging)
  add(world, tag, [customer])
}

/** Takes a tag from a customer, which changes nothing if it has it not; throws 404 for either. */
export function untagCustomer(world: World, tagging: Tagging): void {
  const { tag, customer } = requireBoth(world, tagging)
  remove(world, tag, [customer])
}

/** Gives the customers of a body a tag, those that there are and have it not; throws 422. */
export function tagCustomers(world: World, rules: Rules, tagging: BulkTagging): void {
  const { tag, customers } = readBulk(world, rules, tagging)
  add(world, tag, customers)
}

/** Takes a tag from the customers of a body, those that there are and have it; throws 422. */
export function untagCustomers(world: World, rules: Rules, tagging: BulkTagging): void {
  const { tag, customers } = readBulk(world, rules, tagging)
  remove(world, tag, customers)
}

function add(world: World, tag: TagRecord, of: readonly CustomerRecord[]): void {
  const customers = of.filter((customer) => !hasTag(customer, tag))
  const now = formatTime(world.now())
  changeTags(world, { customers, change: (tags) => [...tags, tag], now })
}

function remove(world: World, tag: TagRecord, of: readonly CustomerRecord[]): void {
  const customers = of.filter((customer) => hasTag(customer, tag))
  const now = formatTime(world.now())
  changeTags(world, { customers, change: (tags) => without(tags, tag), now })
}

function requireBoth(world: World, { tag: name, customerId }: Tagging) {
  const tag = requireTag(world, name)
  if (tag.type !== 'customer') {
    const reason = `The tag "${tag.name}" is of type "${tag.type}", which customers cannot have`
    throw new Problem(404, `${reason}. Use one of type "customer": GET /tags?filter=type:customer.`)
  }
  return { tag, customer: requireCustomer(world, customerId) }
}

/** The API declares no 404 here, so an unknown tag is a failure of the request, like the body's. */
function readBulk(world: World, rules: Rules, { tag: name, body }: BulkTagging) {
  const tag = findTag(world, name)
  const { customerIds } = checkBody(taggingInput, body, (object) => [
    ...invalidTag(tag, name),
    ...(rules.strictBody ? unknownMembersOf(object, taggingInput) : []),
  ])
  // An asynchronous operation could not report unknown customers: they are passed over.
  const customers = [...new Set(customerIds)].flatMap((id) => world.customers.get(id) ?? [])
  return { tag: tag as TagRecord, customers }
}

function invalidTag(tag: TagRecord | undefined, name: string): Failure[] {
  const fault = (message: string): Failure[] => [{ path: ['tag'], message }]
  if (tag?.type === 'customer') return []
  if (tag) return fault(`must be a tag of type "customer", but "${name}" is of type "${tag.type}"`)
  const [issue] = z.safeParse(tagName, name).error?.issues ?? []
  if (issue) return fault(messageOf(issue, name))
  return fault(`must be the name of a tag, but there is no "${name}" (${cureOf(name)})`)
}
