import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Table } from '#database/table'

interface Thing {
  id: string
  size: number
}

let things: Table<Thing>

beforeEach(async () => {
  things = new Table<Thing>(z.object({ id: z.string(), size: z.number() }))
  await things.ready
})

describe('a table', () => {
  it('gives back what was put', () => {
    things.put({ id: 'a', size: 1 })
    expect(things.get('a')).toEqual({ id: 'a', size: 1 })
    expect(things.get('b')).toBeUndefined()
  })

  it('replaces a record in its place', () => {
    things.put({ id: 'a', size: 1 })
    things.put({ id: 'b', size: 2 })
    things.put({ id: 'a', size: 3 })
    expect(things.all()).toEqual([
      { id: 'a', size: 3 },
      { id: 'b', size: 2 },
    ])
  })

  it('deletes a record and still finds those behind it', () => {
    for (const id of ['a', 'b', 'c']) things.put({ id, size: 1 })
    expect(things.delete('a')).toBe(true)
    expect(things.delete('a')).toBe(false)
    expect(things.get('a')).toBeUndefined()
    expect(things.get('c')).toEqual({ id: 'c', size: 1 })
    expect(things.size).toBe(2)
  })

  it('loads records in place of all others', () => {
    things.put({ id: 'a', size: 1 })
    things.load([{ id: 'b', size: 2 }])
    expect(things.get('a')).toBeUndefined()
    expect(things.all()).toEqual([{ id: 'b', size: 2 }])
  })

  it('brings back what was kept, whatever happened since', () => {
    for (const id of ['a', 'b', 'c']) things.put({ id, size: 1 })
    const kept = things.kept()
    const changes = [
      () => things.put({ id: 'b', size: 2 }),
      () => things.put({ id: 'd', size: 2 }),
      () => things.delete('a'),
      () => things.delete('a') && things.put({ id: 'd', size: 2 }),
      () => things.collection.clear(),
      () => things.load([]),
    ]
    for (const change of changes) {
      change()
      things.swap(kept)
      expect(things.all()).toEqual(kept)
      expect(['a', 'b', 'c', 'd'].map((id) => things.get(id)?.size)).toEqual([1, 1, 1, undefined])
    }
  })

  it('freezes its records', () => {
    const stored = things.put({ id: 'a', size: 1 })
    expect(() => {
      stored.size = 2
    }).toThrow(TypeError)
  })

  it('leaves the object alone that was put', () => {
    const mine = { id: 'a', size: 1 }
    things.put(mine)
    mine.size = 2
    expect(things.get('a')?.size).toBe(1)
  })

  it('takes ids that are members of every object', () => {
    for (const id of ['__proto__', 'constructor', 'toString', '']) {
      expect(things.get(id)).toBeUndefined()
      things.put({ id, size: 1 })
      expect(things.get(id)).toEqual({ id, size: 1 })
    }
  })

  it('refuses a write before it is ready', () => {
    const young = new Table<Thing>(z.object({ id: z.string(), size: z.number() }))
    expect(() => young.put({ id: 'a', size: 1 })).toThrow('await `mock.ready` first')
  })
})

describe("the collection's own writes", () => {
  beforeEach(() => {
    for (const id of ['a', 'b', 'c']) things.put({ id, size: 1 })
  })

  it('are found by id after create', async () => {
    await things.collection.create({ id: 'd', size: 4 })
    expect(things.get('d')).toEqual({ id: 'd', size: 4 })
    expect(things.size).toBe(4)
  })

  it('are found by id after update', async () => {
    await things.collection.update((q) => q.where({ id: 'b' }), {
      data: (thing) => {
        thing.size = 9
      },
    })
    expect(things.get('b')).toEqual({ id: 'b', size: 9 })
    expect(things.size).toBe(3)
  })

  it('are followed when an update changes the id', async () => {
    await things.collection.update((q) => q.where({ id: 'b' }), {
      data: (thing) => {
        thing.id = 'z'
      },
    })
    expect(things.get('b')).toBeUndefined()
    expect(things.get('z')).toEqual({ id: 'z', size: 1 })
  })

  it('are followed when an update puts another record in the place', async () => {
    expect(things.get('b')).toEqual({ id: 'b', size: 1 })
    await things.collection.update((q) => q.where({ id: 'b' }), {
      data: () => ({ id: 'z', size: 5 }),
    } as unknown as Parameters<typeof things.collection.update>[1])
    expect(things.get('z')).toEqual({ id: 'z', size: 5 })
    expect(things.get('b')).toBeUndefined()
  })

  it('are followed when two records swap their ids', async () => {
    const rename = (from: string, to: string) =>
      things.collection.update((q) => q.where({ id: from }), {
        data: (thing) => {
          thing.id = to
        },
      })
    await rename('a', 'x')
    await rename('b', 'a')
    await rename('x', 'b')
    things.put({ id: 'a', size: 2 })
    things.put({ id: 'b', size: 3 })
    expect(things.all().map(({ id, size }) => [id, size])).toEqual([
      ['b', 3],
      ['a', 2],
      ['c', 1],
    ])
  })

  it('are followed after delete', () => {
    things.collection.delete((q) => q.where({ id: 'a' }))
    expect(things.get('a')).toBeUndefined()
    expect(things.get('b')).toEqual({ id: 'b', size: 1 })
    expect(things.get('c')).toEqual({ id: 'c', size: 1 })
  })

  it('are followed when a create follows a delete at once', async () => {
    things.collection.delete((q) => q.where({ id: 'a' }))
    await things.collection.create({ id: 'd', size: 4 })
    expect(things.get('d')).toEqual({ id: 'd', size: 4 })
    expect(things.get('a')).toBeUndefined()
  })

  it('do not lead to a second record when a put follows', async () => {
    things.collection.delete((q) => q.where({ id: 'a' }))
    await things.collection.create({ id: 'd', size: 4 })
    things.put({ id: 'd', size: 5 })
    expect(things.all().filter(({ id }) => id === 'd')).toEqual([{ id: 'd', size: 5 }])
  })

  it('are followed after clear', async () => {
    things.collection.clear()
    expect(things.get('a')).toBeUndefined()
    expect(things.size).toBe(0)

    await things.collection.create({ id: 'a', size: 7 })
    expect(things.get('a')).toEqual({ id: 'a', size: 7 })
  })

  it('see what the table wrote', () => {
    things.put({ id: 'd', size: 4 })
    expect(things.collection.findFirst((q) => q.where({ size: 4 }))).toEqual({ id: 'd', size: 4 })
    expect(things.collection.count()).toBe(4)
  })

  it('can update and delete what the table wrote', async () => {
    const updated = await things.collection.updateMany((q) => q.where({ size: 1 }), {
      data: (thing) => {
        thing.size += 1
      },
    })
    expect(updated.map(({ size }) => size)).toEqual([2, 2, 2])

    things.collection.deleteMany((q) => q.where({ size: 2 }))
    expect(things.size).toBe(0)
    expect(things.get('c')).toBeUndefined()
  })
})
