import { checkBody } from '#engine/body/check-body'
import { unknownMembersOf } from '#engine/body/strangers'
import type { Failure } from '#engine/problem/failures'
import { messageOf } from '#engine/problem/messages'
import { Problem } from '#engine/problem/problem'
import { parseWordless } from '#engine/problem/unsaid'
import type { Rules } from '#engine/rules'
import { formatTime } from '#engine/values/time'
import { requireCustomer } from '../owners/require-customer.ts'
import { changeTags, hasTag, without } from './change-tags.ts'
import { cureOf, findTag, requireTag } from './find-tag.ts'
import { type TagRecord, type TagSchemas, taggingInput } from './tag-schemas.ts'
import type { Tagged, TagWorld } from './tag-world.ts'

/** Which tag, by its name, for which customer. */
export interface Tagging {
  readonly tags: TagSchemas
  readonly tag: string
  readonly customerId: string
}

/** The same for many customers; the body names them. */
export interface BulkTagging {
  readonly tags: TagSchemas
  readonly tag: string
  readonly body: unknown
}

/** Gives a customer a tag, which changes nothing if it has it; throws 404 for either. */
export function tagCustomer(world: TagWorld, tagging: Tagging): void {
  const { tag, customer } = requireBoth(world, tagging)
  add(world, tag, [customer])
}

/** Takes a tag from a customer, which changes nothing if it has it not; throws 404 for either. */
export function untagCustomer(world: TagWorld, tagging: Tagging): void {
  const { tag, customer } = requireBoth(world, tagging)
  remove(world, tag, [customer])
}

/** Gives the customers of a body a tag, those that there are and have it not; throws 422. */
export function tagCustomers(world: TagWorld, rules: Rules, tagging: BulkTagging): void {
  const { tag, customers } = readBulk(world, rules, tagging)
  add(world, tag, customers)
}

/** Takes a tag from the customers of a body, those that there are and have it; throws 422. */
export function untagCustomers(world: TagWorld, rules: Rules, tagging: BulkTagging): void {
  const { tag, customers } = readBulk(world, rules, tagging)
  remove(world, tag, customers)
}

function add(world: TagWorld, tag: TagRecord, of: readonly Tagged[]): void {
  const customers = of.filter((customer) => !hasTag(customer, tag))
  const now = formatTime(world.now())
  changeTags(world, { customers, change: (own) => [...own, tag], now })
}

function remove(world: TagWorld, tag: TagRecord, of: readonly Tagged[]): void {
  const customers = of.filter((customer) => hasTag(customer, tag))
  const now = formatTime(world.now())
  changeTags(world, { customers, change: (own) => without(own, tag), now })
}

function requireBoth(world: TagWorld, { tags, tag: name, customerId }: Tagging) {
  const tag = requireTag(world, name, tags)
  if (tag.type !== 'customer') {
    const reason = `The tag "${tag.name}" is of type "${tag.type}", which customers cannot have`
    throw new Problem(404, `${reason}. Use one of type "customer": GET /tags?filter=type:customer.`)
  }
  return { tag, customer: requireCustomer(world, customerId) }
}

/** The API declares no 404 here, so an unknown tag is a failure of the request, like the body's. */
function readBulk(world: TagWorld, rules: Rules, { tags, tag: name, body }: BulkTagging) {
  const tag = findTag(world, name)
  const { customerIds } = checkBody(taggingInput, body, (object) => [
    ...invalidTag(tag, name, tags),
    ...(rules.strictBody ? unknownMembersOf(object, taggingInput) : []),
  ])
  // An asynchronous operation could not report unknown customers: they are passed over.
  const customers = [...new Set(customerIds)].flatMap((id) => world.tables.customers.get(id) ?? [])
  return { tag: tag as TagRecord, customers }
}

function invalidTag(tag: TagRecord | undefined, name: string, { tagName }: TagSchemas): Failure[] {
  const fault = (message: string): Failure[] => [{ path: ['tag'], message }]
  if (tag?.type === 'customer') return []
  if (tag) return fault(`must be a tag of type "customer", but "${name}" is of type "${tag.type}"`)
  const [issue] = parseWordless(tagName, name).error?.issues ?? []
  if (issue) return fault(messageOf(issue, name))
  return fault(`must be the name of a tag, but there is no "${name}" (${cureOf(name, tagName)})`)
}
