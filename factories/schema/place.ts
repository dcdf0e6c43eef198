import type { SimpleFaker } from '@faker-js/faker'
import type { Source } from '../source/source.ts'
import type { Refusals } from './refusals.ts'
import type { Shape } from './shape.ts'
import type { Subject } from './subject.ts'

/** Where a value is to stand. */
export interface Place {
  /** That of the whole object. */
  readonly source: Source
  /** From the object, with dots: its values have random numbers of their own. */
  readonly path: string
  /** The member's name; in a list that of the list. */
  readonly name: string
  readonly subject: Subject
  /** The whole schema, which parts of it may refer to. */
  readonly root: Shape
  /** How many objects it is in. */
  readonly depth: number
  /** What the schema has had against what was made before. */
  readonly refusals: Refusals
  /** How often that was made for here. */
  readonly attempt: number
  /** A faker at the start of the random numbers of a part of it. */
  at(part: string): SimpleFaker
}

export function placeOf(at: Omit<Place, 'at' | 'attempt'>): Place {
  const { source, path } = at
  const attempt = at.refusals.countAt(path)
  const again = attempt === 0 ? '' : `#${attempt}`
  return { ...at, attempt, at: (part) => source.at(`${path}${part}${again}`) }
}

/** The place of a member, or an item, of what stands at another. */
export const inside = (place: Place, key: string | number, more: Partial<Place> = {}): Place =>
  placeOf({ ...place, path: `${place.path}.${key}`, ...more })
