import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Changes } from '#database/persistence/changes'
import { World } from '#database/world'

/** A world of one table, and what has changed in it. */
async function watched() {
  const schema = async () => z.object({ id: z.string() })
  const world = new World({ things: { schema } }, { seed: 1, now: () => new Date(0) })
  await world.open()
  const changes = new Changes(world)
  /** The rows to store, in the order in which they are to be read. */
  const rows = () => changes.take(1).sort((one, other) => one.at - other.at)
  return { world, things: world.table('things'), rows }
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
