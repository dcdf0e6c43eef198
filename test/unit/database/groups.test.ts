import fc from 'fast-check'
import { expect, it } from 'vitest'
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
      const table = new Table<Thing>(undefined, ({ owner }) => owner)
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
