import * as z from 'zod/mini'

/** Any schema of the contract. */
export type Schema = z.core.$ZodType

type Check = z.core.$ZodChecks['_zod']['def'] | { check: 'custom' }

/** What a schema was made of, told apart by its kind. */
export const definitionOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def

/** What a schema checks besides its type; a format such as an e-mail address is a check of itself. */
export function checksOf(schema: Schema): Check[] {
  const definition = definitionOf(schema)
  const checks = (definition.checks ?? []).map(({ _zod }) => _zod.def as unknown as Check)
  const isFormat = definition.type === 'string' && 'format' in definition
  return isFormat ? [definition as unknown as Check, ...checks] : checks
}

/** The most characters that a text may have, if the schema bounds it. */
export function maxLengthOf(schema: Schema): number | undefined {
  const definition = definitionOf(schema)
  if ('innerType' in definition) return maxLengthOf(definition.innerType)
  return checksOf(schema).find((check) => check.check === 'max_length')?.maximum
}

/** Whether a value is what the schema asks. */
export const accepts = (schema: Schema, value: unknown): boolean =>
  z.safeParse(schema, value).success

/** Whether a schema refuses a value for what stands at `path`, and for nothing else. */
export function failsOnlyAt(path: readonly PropertyKey[], schema: Schema, value: unknown): boolean {
  const issues = z.safeParse(schema, value).error?.issues ?? []
  return issues.length > 0 && issues.every((issue) => issue.path.join('.') === path.join('.'))
}
