import * as z from 'zod/mini'
import { type DeclaredRecord, defineResource, type Mock } from '../../src/index.ts'
import type { ModelledKind } from './modelled-kind.ts'

const input = z.object({ firstName: z.optional(z.string()), color: z.optional(z.string()) })

const people = defineResource({ name: 'people', singular: 'person', input })

type Person = DeclaredRecord<typeof input>
/** Which a mock of the kind has, whatever its type says. */
const collectionOf = (mock: object) => (mock as Mock<readonly [typeof people]>).db.people

/** A resource that was declared, of which the model promises what it does of customers. */
export const peopleKind: ModelledKind = {
  path: '/people',
  invalid: { firstName: 5 },
  start: (record) => ({ resources: [people], records: { people: [record] } }),
  bodyOf: (firstName, color) => ({ firstName, color }),
  seen(record) {
    const { id, firstName = null, color = null, ...others } = record as Person
    const { revision, createdTime, updatedTime } = others
    return {
      id,
      firstName,
      color,
      tags: [],
      revision,
      createdTime,
      updatedTime,
      hasInstrument: false,
    }
  },
  collection: collectionOf,
  forget: (mock, id) => mock.resource(people).delete(id),
  recolor: (mock, id, color) =>
    collectionOf(mock).update((q) => q.where({ id }), {
      data(person) {
        Object.assign(person, { color })
      },
    }),
  broken: (world) => ({ people: [{ ...world, id: 'broken' }] }),
}
