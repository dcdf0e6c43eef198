import type { TagRecord } from '#contract/tag'
import type { Source } from './source.ts'

/** The tag of that name: the same for every customer that has it. */
export function makeTag(name: string): TagRecord {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return {
    id: `tag_${slug}`.slice(0, 50),
    name,
    type: 'customer',
    createdTime: '2025-01-01T00:00:00Z',
    updatedTime: '2025-01-01T00:00:00Z',
  }
}

/** One tag for a fifth of the customers, none for the others. */
export function makeTags(source: Source): TagRecord[] {
  const faker = source.at('tags')
  if (faker.number.float() >= 0.2) return []
  return [makeTag(faker.helpers.arrayElement(['VIP', 'Wholesale', 'Early adopter']))]
}
