import type { TagRecord } from '#resources/tags/tag-schemas'
import { identifier } from '../source/identifier.ts'
import { Source } from '../source/source.ts'

const TAG_TIME = Date.UTC(2025, 0, 1)

const tagNames = ['VIP', 'Wholesale', 'Early adopter']

/** A name of a tag that no smaller number gives. */
export function nthTagName(index: number): string {
  const round = Math.floor(index / tagNames.length)
  const name = tagNames[index % tagNames.length] as string
  return round === 0 ? name : `${name} ${round + 1}`
}

/** The tag of that name: the same for every customer that has it, in every world. */
export function makeTag(name: string): TagRecord {
  const source = new Source({ seed: 1, factory: `tag ${name.toLowerCase()}`, index: 0 })
  return {
    id: identifier(source, 'id', 'tag_', TAG_TIME),
    name,
    type: 'customer',
    createdTime: '2025-01-01T00:00:00Z',
    updatedTime: '2025-01-01T00:00:00Z',
  }
}

/** What the traits say of a customer's tags. */
export interface TagTraits {
  tagged?: readonly string[] | undefined
  vip?: boolean | undefined
}

/** The tags that the traits ask for; without them one tag for a fifth of the customers. */
export function makeTags(source: Source, { tagged, vip = false }: TagTraits): TagRecord[] {
  const names = [...(tagged ?? drawTag(source)), ...(vip ? ['VIP'] : [])].sort()
  // The name of a tag is unique whatever its case.
  const distinct = new Map(names.map((name) => [name.toLowerCase(), name]))
  return [...distinct.values()].map(makeTag)
}

function drawTag(source: Source): string[] {
  const faker = source.at('tags')
  return faker.number.float() < 0.2 ? [faker.helpers.arrayElement(tagNames)] : []
}
