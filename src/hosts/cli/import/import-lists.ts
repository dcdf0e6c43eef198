import { Problem } from '#engine/problem/problem'
import type { InvalidField } from '#engine/problem/problem-details'
import type { Mock } from '#mock/mock'
import { dropAbove, dropAt } from './drop-at.ts'
import type { Lists } from './read-lists.ts'
import { isObject, type Loose, seedOf, tagOf, writtenAs } from './seed-of.ts'

/** What was not taken, and why. */
export interface LeftOut {
  /** Such as `customers[3].primaryAddress.country`. */
  readonly place: string
  readonly reason: string
}

/** Puts what it can of some lists into a mock, as its own start data; tells what it cannot. */
export async function importLists(mock: Mock, lists: Lists, customers: string): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = []
  for (const [position, tag] of (lists.get('tags') ?? []).entries()) {
    leftOut.push(...(await importTag(mock, tag, `tags[${position}]`)))
  }
  const records = [...(lists.get(customers) ?? [])].map((record, position) => ({
    record,
    position,
  }))
  // Of records without times the last written is the newest; a list shows its first one first.
  for (const { record, position } of records.toReversed()) {
    leftOut.push(...(await importCustomer(mock, record, `${customers}[${position}]`)))
  }
  for (const [name, list] of lists) {
    if (name !== customers && name !== 'tags') leftOut.push(notOurs(name, list.length))
  }
  return leftOut
}

async function importCustomer(mock: Mock, record: unknown, place: string): Promise<LeftOut[]> {
  if (!isObject(record)) return [{ place, reason: 'is no object' }]
  const seed = seedOf(record)
  const leftOut: LeftOut[] = []
  for (;;) {
    const fault = await faultOf(() => mock.customers.create(seed))
    if (!fault) return leftOut
    const dropped = droppedOf(seed, fault).map(({ field, message }) => ({
      place: `${place}.${writtenAs(record, field)}`,
      reason: message,
    }))
    leftOut.push(...dropped)
    // Nothing is left that could be left out.
    if (dropped.length === 0) return [...leftOut, { place, reason: fault.message }]
  }
}

/** Takes out what is wrong; what is wrong by its absence takes with it what it belongs to. */
function droppedOf(seed: Loose, { invalidFields = [] }: Problem): InvalidField[] {
  const faults = [...new Map(invalidFields.map((fault) => [fault.field, fault])).values()]
  // The last first, so that those before it in a list keep their places.
  const there = faults.toReversed().filter(({ field }) => dropAt(seed, field.split('.')))
  if (there.length > 0) return there.toReversed()
  return faults.slice(0, 1).filter(({ field }) => dropAbove(seed, field.split('.')))
}

async function importTag(mock: Mock, tag: unknown, place: string): Promise<LeftOut[]> {
  const { name, type } = Object(tagOf(tag)) as Loose
  const input = { name, ...(type !== undefined && { type }) } as { name: string }
  const fault = await faultOf(() => mock.tags.create(input))
  return fault ? [{ place, reason: fault.message }] : []
}

async function faultOf(work: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

const notOurs = (place: string, count: number): LeftOut => ({
  place,
  reason:
    count === 1
      ? 'has a record that is of no table of the Customers API. Declare a resource for it, and give it as one of its `records`'
      : `has ${count} records that are of no table of the Customers API. Declare a resource for them, and give them as its \`records\``,
})
