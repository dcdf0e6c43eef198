import type * as z from 'zod/mini'
import { maxDepth } from '../../body/fit.ts'
import { memberNamed } from './member.ts'

export type Test = (value: unknown) => boolean

/** What a field's values are; `any` is what a custom field holds. */
export type Kind = 'text' | 'number' | 'boolean' | 'date' | 'date-time' | 'any'

/** One place in a record that a field's name means: how to reach its values, and their type. */
export interface Field {
  readonly kind: Kind
  /** Makes a test of values a test of what holds them. */
  readonly through: (test: Test) => Test
}

/**
 * The places that a name means, read off the contract's schemas; none for an unknown name. A list
 * stands for each of its elements, `*` for every member.
 */
export const fieldsNamed = (name: string, schema: z.core.SomeType): Field[] =>
  find(schema, name.split('.'))

/** The names of all fields, but for what is inside custom fields. */
export const fieldNames = (schema: z.core.SomeType): string[] => namesIn(schema)

function find(type: z.core.SomeType, path: readonly string[]): Field[] {
  const { def } = (type as z.core.$ZodTypes)._zod
  const [name, ...rest] = path
  switch (def.type) {
    case 'nullable':
    case 'optional':
      return find(def.innerType, path)
    case 'array':
      return [
        ...find(def.element, path),
        // `emails.*.value`: the star may stand for the element's position, too.
        ...(name === '*' ? find(def.element, rest) : []),
      ].map(inEach)
    case 'object':
      if (name === '*') return Object.keys(def.shape).flatMap((key) => below(def.shape, key, rest))
      return name !== undefined && Object.hasOwn(def.shape, name)
        ? find(def.shape[name] as z.core.SomeType, rest).map((field) => inMember(name, field))
        : []
    case 'union':
      return def.options.flatMap((option) => find(option, path))
    case 'unknown':
      if (path.length === 0) return [{ kind: 'any', through: (test) => test }]
      return [{ kind: 'any', through: (test) => anywhere(path, test) }]
    case 'record':
    case 'custom':
      return path.length > 0 ? [{ kind: 'any', through: (test) => anywhere(path, test) }] : []
    default:
      return path.length > 0 ? [] : [{ kind: kindOf(def), through: (test) => test }]
  }
}

/** What the rest of a path means below one of the members that a star stands for. */
function below(shape: z.core.$ZodShape, key: string, rest: readonly string[]): Field[] {
  const member = shape[key] as z.core.SomeType
  const found = find(member, rest)
  // The old guides' `primaryAddress.*.email` is any value of the list `emails`.
  const singular = found.length === 0 && rest.length === 1 && key === `${rest[0]}s`
  return (singular ? find(member, ['value']) : found).map((field) => inMember(key, field))
}

function kindOf(def: z.core.$ZodTypes['_zod']['def']): Kind {
  if (def.type === 'number' || def.type === 'boolean') return def.type
  const format = def.type === 'string' && 'format' in def ? def.format : undefined
  return format === 'datetime' ? 'date-time' : format === 'date' ? 'date' : 'text'
}

const inMember = (name: string, { kind, through }: Field): Field => ({
  kind,
  through: (test) => {
    const inside = through(test)
    const read = memberNamed(name)
    return (value) => inside(read(value as Record<string, unknown> | null))
  },
})

const inEach = ({ kind, through }: Field): Field => ({
  kind,
  through: (test) => {
    const inside = through(test)
    return (value) => Array.isArray(value) && value.some(inside)
  },
})

/**
 * Walks free-form JSON, where only the value itself tells what it is; no value has more levels than a body
 * may have, which a name may.
 */
export function anywhere(path: readonly string[], test: Test): Test {
  if (path.length > maxDepth) return () => false
  const here: Test = (value) => (Array.isArray(value) ? value.some(here) : test(value))
  return path.reduceRight(memberThat, here)
}

function memberThat(inside: Test, name: string): Test {
  const member: Test = (value) => {
    if (typeof value !== 'object' || value === null) return false
    if (name === '*') return Object.values(value).some(inside)
    if (Array.isArray(value)) return value.some(member)
    return Object.hasOwn(value, name) && inside((value as Record<string, unknown>)[name])
  }
  return member
}

function namesIn(type: z.core.SomeType): string[] {
  const { def } = (type as z.core.$ZodTypes)._zod
  if (def.type === 'nullable' || def.type === 'optional') return namesIn(def.innerType)
  if (def.type === 'array') return namesIn(def.element)
  if (def.type !== 'object') return ['']
  return Object.entries(def.shape).flatMap(([key, member]) =>
    namesIn(member as z.core.SomeType).map((name) => (name === '' ? key : `${key}.${name}`)),
  )
}
