import type { StandardSchema } from '../../src/index.ts'

type TypeOf = { readonly string: string; readonly number: number }
type Members = Readonly<Record<string, keyof TypeOf>>
type ObjectOf<Of extends Members> = { readonly [Name in keyof Of]: TypeOf[Of[Name]] }

/** A schema of a library that is not zod: Standard Schema with its JSON Schema beside, and strict. */
export function standardObject<const Of extends Members>(
  members: Of,
): StandardSchema<ObjectOf<Of>, ObjectOf<Of>> {
  const properties = Object.fromEntries(
    Object.entries(members).map(([name, type]) => [name, { type }]),
  )
  return {
    '~standard': {
      version: 1,
      vendor: 'a-library',
      validate(value) {
        const given = value as Record<string, unknown>
        const wrong = Object.entries(members)
          .filter(([name, type]) => typeof given[name] !== type)
          .map(([name, type]) => ({ message: `should be a ${type}`, path: [{ key: name }] }))
        const strange = Object.keys(given)
          .filter((name) => !Object.hasOwn(members, name))
          .map((name) => ({ message: 'is unexpected', path: [name] }))
        const issues = [...wrong, ...strange]
        return issues.length > 0 ? { issues } : { value: given as ObjectOf<Of> }
      },
      jsonSchema: {
        input: () => ({
          type: 'object',
          properties,
          required: Object.keys(members),
          additionalProperties: false,
        }),
      },
    },
  }
}
