import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Changes } from '#database/persistence/changes'
import type { Row } from '#database/persistence/storage'
import { World } from '#database/world'

/** A world of one table, and what has changed in it. */
async function watched() {
  const schema = async () => z.object({ id: z.string() })
  const world = new World({ things: { schema } }, { seed: 1, now: () => new Date(0) })
  await world.open()
  const changes = new Changes(world)
  /** The rows to store, in the order in which they are to be read. */
  const rows = () => changes.take(1).sort((one, other) => one.at - other.at)
  const apply = (given: readonly Row[]) => changes.apply(given)
  return { world, things: world.table('things'), rows, apply }
}

it('what was deleted and is back comes last', async () => {
  const { things, rows } = await watched()
  for (const id of ['a', 'b', 'c']) things.put({ id })
  things.delete('a')
  things.put({ id: 'a' })
  expect(rows().map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  things.delete('b')
  things.put({ id: 'b' })
  expect(rows()).toMatchObject([{ id: 'b', at: 4 }])
  expect(rows()).toEqual([])
})

it('how many ids were given is a change of its own', async () => {
  const { world, rows } = await watched()
  world.sequence.id('thing_')
  expect(rows()).toMatchObject([{ table: 'counters', id: 'thing_', value: 1 }])
  world.sequence.id('thing_')
  expect(rows()).toMatchObject([{ table: 'counters', id: 'thing_', value: 2 }])
  world.sequence.forget('thing_')
  const [forgotten] = rows()
  expect(forgotten).toMatchObject({ table: 'counters', id: 'thing_' })
  expect(forgotten).not.toHaveProperty('value')
})

it('what others stored is stored: it is no change of this world', async () => {
  const [one, other] = [await watched(), await watched()]
  one.things.put({ id: 'a' })
  one.world.sequence.id('thing_')
  one.world.clock.enter({ frozen: '2026-01-31T09:30:00Z' })
  const stored = one.rows()
  expect(stored.map(({ table }) => table).sort()).toEqual(['clock', 'counters', 'things'])

  // As they come out of the storage.
  other.apply(structuredClone(stored))
  expect(other.things.get('a')).toEqual({ id: 'a' })
  expect(other.world.clock.setting).toEqual({ frozen: '2026-01-31T09:30:00Z' })
  expect(other.rows()).toEqual([])
})
