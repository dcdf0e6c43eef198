import type { Source } from '../source/source.ts'

/** Some free-form data, for about half of the customers. */
export function makeCustomFields(source: Source): Record<string, unknown> {
  const faker = source.at('customFields')
  if (faker.number.float() < 0.5) return {}
  return {
    plan: faker.helpers.arrayElement(['basic', 'standard', 'premium']),
    newsletter: faker.number.float() < 0.5,
  }
}
