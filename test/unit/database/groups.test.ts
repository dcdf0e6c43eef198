import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Table } from '../../../src/database/table.ts'

interface Thing {
  readonly id: string
  readonly owner: string
  readonly round: number
}

const ids = fc.constantFrom('a', 'b', 'c', 'd')
const owners = fc.constantFrom('x', 'y')

it('has in a group what a scan finds, in the same order, whatever happens', async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('put'), id: ids, owner: owners }),
      fc.record({ kind: fc.constant('delete'), id: ids }),
      fc.record({ kind: fc.constant('deleteIn'), owner: owners }),
      fc.record({ kind: fc.constant('back') }),
      fc.record({ kind: fc.constant('look'), owner: owners }),
    ),
  )
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const table = new Table<Thing>(undefined, { groupOf: ({ owner }) => owner })
      await table.ready
      let kept = table.kept()
      for (const [round, step] of all.entries()) {
        const { id = '', owner = '' } = step as { id?: string; owner?: string }
        if (step.kind === 'put') table.put({ id, owner, round })
        if (step.kind === 'delete') table.delete(id)
        if (step.kind === 'deleteIn') table.deleteIn(owner)
        if (step.kind === 'back') table.swap(kept)
        if (step.kind === 'look') [...table.in(owner)]
        if (round % 5 === 0) kept = table.kept()
      }
      for (const owner of ['x', 'y', 'z']) {
        expect([...table.in(owner)]).toEqual(table.all().filter((each) => each.owner === owner))
      }
      for (const each of table.all()) expect(table.get(each.id)).toBe(each)
    }),
  )
})

it('finds another record that has alike what is unique, whatever happens', async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('put'), id: ids, name: fc.constantFrom('x', 'X', 'y', null) }),
      fc.record({ kind: fc.constant('delete'), id: ids }),
      fc.record({ kind: fc.constant('back') }),
    ),
  )
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const table = new Table<Named>(undefined, { unique: [['name']] })
      await table.ready
      const kept = table.kept()
      for (const step of all) {
        const { id = '', name = null } = step as { id?: string; name?: string | null }
        if (step.kind === 'put') {
          const twin = table.twinOf({ id, name })
          expect(twin).toEqual(scanned(table, { id, name }))
          if (!twin) table.put({ id, name })
        }
        if (step.kind === 'delete') table.delete(id)
        if (step.kind === 'back') table.swap(kept)
      }
    }),
  )
})

describe('after a direct write', () => {
  const open = async () => {
    const schema = z.object({ id: z.string(), name: z.nullable(z.string()) })
    const laws = { groupOf: ({ name }: Named) => `${name}`, unique: [['name']] }
    const table = new Table<Named>(schema, laws)
    await table.ready
    table.put({ id: 'a', name: 'x' })
    expect(foundIn(table, 'x')).toEqual(['a'])
    expect(table.twinOf({ id: 'z', name: 'y' })).toBeUndefined()
    return table
  }

  it('finds what was created', async () => {
    const table = await open()
    await table.collection.create({ id: 'b', name: 'y' })
    expect(foundIn(table, 'y')).toEqual(['b'])
    expect(table.twinOf({ id: 'z', name: 'Y' })?.twin.id).toBe('b')
  })

  it('finds what was changed where it is now', async () => {
    const table = await open()
    await table.collection.update((q) => q.where({ id: 'a' }), {
      data: (thing) => {
        thing.name = 'y'
      },
    })
    expect([foundIn(table, 'x'), foundIn(table, 'y')]).toEqual([[], ['a']])
    expect(table.twinOf({ id: 'z', name: 'x' })).toBeUndefined()
  })

  it('finds what was deleted no more', async () => {
    const table = await open()
    table.collection.delete((q) => q.where({ id: 'a' }))
    expect(foundIn(table, 'x')).toEqual([])
    expect(table.twinOf({ id: 'z', name: 'x' })).toBeUndefined()
  })
})

interface Named {
  readonly id: string
  readonly name: string | null
}

const foundIn = (table: Table<Named>, group: string) => [...table.in(group)].map(({ id }) => id)

const scanned = (table: Table<Named>, { id, name }: Named) => {
  const isTwin = (each: Named) =>
    each.id !== id && name !== null && each.name?.toLowerCase() === name.toLowerCase()
  const twin = table.all().find(isTwin)
  return twin && { twin, members: ['name'] }
}
