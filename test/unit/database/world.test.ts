import { expect, it, vi } from 'vitest'
import * as z from 'zod/mini'

/** A world of one table, in which nothing has been loaded before. */
async function newWorld() {
  vi.resetModules()
  const { World } = await import('#database/world')
  const schema = async () => z.object({ id: z.string() })
  return new World({ things: { schema } }, { seed: 1, now: () => new Date(0) })
}

it('a world can be written to once it is open', async () => {
  const world = await newWorld()
  expect(() => world.table('things').put({ id: 'a' })).toThrow(
    'Failed to write a record: await `mock.ready` first.',
  )
  await world.open()
  world.table('things').put({ id: 'a' })
  expect(world.table('things').all()).toEqual([{ id: 'a' }])
})

it('so can its twin, which is empty and has the same tables', async () => {
  const world = await newWorld()
  await world.open()
  world.table('things').put({ id: 'a' })
  const twin = await world.twin()
  expect(twin.table('things').all()).toEqual([])
  twin.table('things').put({ id: 'b' })
  expect(world.table('things').all()).toEqual([{ id: 'a' }])
  expect(() => twin.table('others')).toThrow('Failed to find the table "others"')
})
