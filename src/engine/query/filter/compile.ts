import type { Listing } from '../../resource/listing.ts'
import type { ValueLists } from '../../rules.ts'
import { nearest } from '../../values/nearest.ts'
import type { Budget } from './budget.ts'
import { type Fail, failIn, quote, type Token } from './fault.ts'
import { type Field, fieldNames, fieldsNamed, type Test } from './field.ts'
import { foundField, foundNames, freeField } from './found.ts'
import { type Bounds, type Clause, parse, type Value } from './parse.ts'
import { among, nothing, takes, want } from './wanted.ts'

export type Predicate<T> = (record: T) => boolean

/** What a filter is about. */
type Subject<T extends { readonly id: string }> = Pick<
  Listing<T>,
  'noun' | 'schema' | 'records' | 'sortable'
>

interface Context<T extends { readonly id: string }> {
  readonly subject: Subject<T>
  readonly lists: ValueLists
  /** What is left for the filters of the request. */
  readonly budget: Budget
}

/**
 * Makes a predicate of a filter such as `primaryAddress.country:US,CA;invoiceCount:1..`; throws a 422
 * that shows where the filter is wrong.
 */
export function compileFilter<T extends { readonly id: string }>(
  filter: string,
  context: Context<T>,
): Predicate<T> {
  const fail = failIn(filter)
  const tests = parse(filter, fail).map((clause) => testOf(clause, context, fail))
  return (record) => {
    for (const test of tests) if (!test(record)) return false
    return true
  }
}

/** A clause holds when one of its plain values fits (if it has any) and none of its negated ones. */
function testOf<T extends { readonly id: string }>(
  { field, values }: Clause,
  { lists, subject, budget }: Context<T>,
  fail: Fail,
): Test {
  const fields = fieldsIn(subject, field.text)
  if (fields.length === 0) throw fail(field.at, unknownField(field.text, subject))
  const excess = budget.excess(fields.length, sizeOf(values, lists))
  if (excess) throw fail(field.at, excess)

  const anyOf = (some: readonly Value[]) => {
    const bounds = some.flatMap((value) => boundsOf(value, lists, fail))
    return fits(fields, bounds, (part, kind) =>
      fail(part.at, `${quote(part.text)} does not fit, as ${field.text} takes ${takes[kind]}`),
    )
  }
  const plain = values.filter(({ negated }) => !negated)
  const negated = values.filter((value) => value.negated)
  if (negated.length === 0) return anyOf(plain)
  const excluded = anyOf(negated)
  if (plain.length === 0) return (record) => !excluded(record)
  const included = anyOf(plain)
  return (record) => included(record) && !excluded(record)
}

/** The places that a name means: by the schema, else by what is sorted by it or has it. */
function fieldsIn<T extends { readonly id: string }>(
  { schema, records, sortable }: Subject<T>,
  name: string,
): Field[] {
  const known = fieldsNamed(name, schema)
  if (known.length > 0 || !records) return known
  if (Object.hasOwn(sortable, name)) return [freeField(name)]
  return [foundField(name, records) ?? []].flat()
}

/** A value must fit one of the fields at least: with a star in its name, a clause has several. */
function fits(
  fields: readonly Field[],
  values: readonly Bounds[],
  misfit: (part: Token, kind: Field['kind']) => Error,
): Test {
  const places = fields.map((field) => ({ ...field, wanted: nothing() }))
  for (const value of values) {
    const refused = places.map(({ kind, wanted }) => ({ kind, part: want(wanted, kind, value) }))
    const [first] = refused
    if (first?.part && refused.every(({ part }) => part)) throw misfit(first.part, first.kind)
  }
  const tests = places.map(({ kind, wanted, through }) => through(among(wanted, kind)))
  const [only] = tests
  return only && tests.length === 1 ? only : (record) => tests.some((test) => test(record))
}

/** How many values there are, those of lists among them. */
const sizeOf = (values: readonly Value[], lists: ValueLists): number =>
  values.reduce((sum, value) => sum + (value.kind === 'list' ? lengthOf(value, lists) : 1), 0)

const lengthOf = ({ name }: { readonly name: Token }, lists: ValueLists): number =>
  Object.hasOwn(lists, name.text) ? (lists[name.text]?.length ?? 0) : 0

function boundsOf(value: Value, lists: ValueLists, fail: Fail): Bounds[] {
  if (value.kind !== 'list') return [value]
  const { text, at } = value.name
  const items = Object.hasOwn(lists, text) ? lists[text] : undefined
  if (!items) {
    const known = Object.keys(lists).join(', ') || 'none'
    throw fail(
      at,
      `no list has this name (known: ${known}); the mock's option \`lists\` defines it`,
    )
  }
  return items.map((item) => {
    const token = { text: String(item), at }
    return { kind: 'single', from: token, to: token }
  })
}

function unknownField<T extends { readonly id: string }>(
  name: string,
  { noun, schema, records }: Subject<T>,
): string {
  const known = [...new Set([...fieldNames(schema), ...foundNames(records ?? [])])]
  const isFreeForm = fieldsNamed(`${name}.color`, schema).length > 0
  const member = isFreeForm ? `${name}.color` : memberOf(name, known)
  if (member) return `${name} holds others; name one of them, such as ${member}`
  const meant = nearest(name, known)
  const cure = meant ? `the nearest one is ${meant}` : `${noun} has ${known.join(', ')}`
  const more = records
    ? '; what a function adds is known by a record that has it, or by `sortable`'
    : ''
  return `${noun} has no field ${quote(name)}; ${cure}${more}`
}

const memberOf = (name: string, known: readonly string[]) =>
  known.find((each) => each.startsWith(`${name}.`))
