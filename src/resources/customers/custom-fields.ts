import * as z from 'zod/mini'
import { type Failure, FailureList } from '#engine/problem/failures'
import { dateTime } from '#engine/schema/text'
import type { CustomFieldType } from './customer-rules.ts'

const schemas: Record<CustomFieldType, z.ZodMiniType> = {
  array: z.array(z.unknown()),
  boolean: z.boolean(),
  datetime: dateTime(),
  integer: z.int(),
  monetary: z.looseObject({ currency: z.string(), amount: z.number() }),
  number: z.number(),
  string: z.string(),
}

/** Holds the body's custom fields against the definitions that the mock was given. */
export function invalidCustomFields(
  body: object,
  definitions: Readonly<Record<string, CustomFieldType>>,
): Failure[] {
  const { customFields } = body as { customFields?: unknown }
  if (typeof customFields !== 'object' || customFields === null) return []
  const found = new FailureList()
  for (const [name, value] of Object.entries(customFields)) {
    const path = ['customFields', name]
    const type = Object.hasOwn(definitions, name) ? definitions[name] : undefined
    if (type === undefined) found.add(path, () => undefinedField(definitions))
    else if (!z.safeParse(schemas[type], value).success) {
      found.add(path, `must be of the custom field's type, ${type}`)
    }
  }
  return found.named
}

function undefinedField(definitions: object): string {
  const known = Object.keys(definitions).map((each) => `"${each}"`)
  return `is not a defined custom field (defined: ${known.join(', ') || 'none'})`
}
