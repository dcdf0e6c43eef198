import * as z from 'zod/mini'
import { dateTime } from '#contract/text'
import type { CustomFieldType } from './rules.ts'

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
) {
  const { customFields } = body as { customFields?: unknown }
  if (typeof customFields !== 'object' || customFields === null) return []
  return Object.entries(customFields).flatMap(([name, value]) => {
    const path = ['customFields', name]
    const type = Object.hasOwn(definitions, name) ? definitions[name] : undefined
    if (type === undefined) {
      const known = Object.keys(definitions).map((each) => `"${each}"`)
      return [
        { path, message: `is not a defined custom field (defined: ${known.join(', ') || 'none'})` },
      ]
    }
    return z.safeParse(schemas[type], value).success
      ? []
      : [{ path, message: `must be of the custom field's type, ${type}` }]
  })
}
