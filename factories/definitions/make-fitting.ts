import { isPersonal, makeValue } from '../schema/make-value.ts'
import { placeOf } from '../schema/place.ts'
import { Refusals } from '../schema/refusals.ts'
import type { Shape } from '../schema/shape.ts'
import { Subject } from '../schema/subject.ts'
import { hash32 } from '../source/hash.ts'
import { Source } from '../source/source.ts'

/** Where a value is to stand: the same place has the same value. */
interface FittingPlace {
  readonly seed: number
  readonly table: string
  readonly id: string
  readonly path: string
  readonly name: string
  /** What was wrong with values that were made before for it, by their paths in it. */
  readonly refused: readonly (readonly string[])[]
}

/** The source and the subject of the record that was asked for last: most of its members come one after another. */
let latest: { key: string; source: Source; subject: Subject } | undefined

/** Makes values by the schemas of a document, to which they may refer as `#/schemas/Name`. */
export function fittingValues(schemas: object): (schema: object, place: FittingPlace) => unknown {
  const root = { schemas } as Shape
  return (schema, { seed, table, id, path, name, refused }) => {
    const key = `${seed}/${table}/${id}`
    if (latest?.key !== key) {
      const source = new Source({ seed, factory: `${table}/${id}`, index: hash32(id) % 690 })
      latest = { key, source, subject: new Subject(source, isPersonal(table, [])) }
    }
    const { source, subject } = latest
    const refusals = new Refusals()
    refusals.note(
      refused.map((inner) => ({ code: 'custom', path: [...path.split('.'), ...inner] })),
    )
    return makeValue(
      schema as Shape,
      placeOf({ source, subject, root, depth: path.split('.').length - 1, path, name, refusals }),
    )
  }
}
