import { anywhere, type Field } from './field.ts'

/** What a name means that no schema knows: a member that some record has. */
export function foundField(name: string, records: readonly object[]): Field | undefined {
  const field = freeField(name)
  return records.some(field.through(isPlain)) ? field : undefined
}

/** A member of whatever kind. */
export const freeField = (name: string): Field => ({
  kind: 'any',
  through: (test) => anywhere(name.split('.'), test),
})

/** The names of what is in records, dotted; what is in a list goes by the list's name. */
export function foundNames(records: readonly unknown[]): string[] {
  const names = new Set<string>()
  const add = (value: unknown, path: string) => {
    if (isPlain(value)) return void names.add(path)
    if (Array.isArray(value)) for (const item of value) add(item, path)
    else
      for (const [name, member] of Object.entries(value as object))
        add(member, path ? `${path}.${name}` : name)
  }
  for (const record of records) add(record, '')
  return [...names]
}

/** Whether nothing is inside: members of objects are named with what they are in. */
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null
