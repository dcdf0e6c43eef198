import { weightOfRecord } from '#database/weight'
import type { WorldState } from '#database/world'
import { mockForPage } from './create-mock.ts'
import { type Insides, insidesOf } from './insides.ts'
import type { Mock } from './mock.ts'

/** What a record takes besides its own members: its places in a table and its indexes. */
const place = 100

/**
 * Gives what makes mocks like another: with its options, and each with a world of its own that begins as the other's
 * did. They share the records of that start, which never change. Nothing of them is kept.
 */
export function mocksLike(original: Mock): (name: string, memoryLimit: number) => Promise<Mock> {
  let start: Promise<WorldState> | undefined
  const begun = async ({ page, options: { persist, ...rest } }: Insides) => {
    // What is kept may be far from where it began.
    const first = persist ? mockForPage(page, rest) : original
    await first.ready
    return insidesOf(first).world.start
  }
  return async (name, memoryLimit) => {
    const insides = insidesOf(original)
    const { page, options } = insides
    const { persist: _, ...rest } = options
    start ??= begun(insides)
    const least = Math.min(memoryLimit, rest.memoryLimit ?? memoryLimit)
    const like = { name, start: await start }
    const mock = mockForPage(page, { ...rest, memoryLimit: least }, like)
    await mock.ready
    return mock
  }
}

/** About how many bytes of memory a mock takes, without what it shares with those that begin as it does. */
export function weightOfMock(mock: Pick<Mock, 'journal'>): number {
  const { world, journal } = insidesOf(mock)
  const { start } = world
  let weight = journal.weight
  for (const [name, table] of Object.entries(world.tables)) {
    const shared = new Set<object>(start.records[name])
    for (const record of table.all()) {
      weight += place + (shared.has(record) ? 0 : weightOfRecord(record))
    }
  }
  return weight
}
