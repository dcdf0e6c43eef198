import { sameJson } from '#engine/values/same-json'

/** A value as the API's tables show it. */
type Cell = string | number | boolean

interface Row {
  readonly attribute: string
}

interface ChangedRow extends Row {
  /** Left out where there was, or is, nothing. */
  readonly previousValue?: Cell
  readonly newValue?: Cell
}

interface Table<T> {
  readonly type: 'two-columns' | 'three-columns'
  readonly title: string
  readonly data: readonly T[]
}

/** What a message shows besides its text. */
export type ExtraData = { readonly tables: readonly Table<Row>[] }

export const twoColumns = (title: string, values: object): ExtraData => ({
  tables: [
    {
      type: 'two-columns',
      title,
      data: Object.entries(values).map(([attribute, value]) => ({
        attribute,
        ...cell('value', value),
      })),
    },
  ],
})

export const threeColumns = (title: string, data: readonly ChangedRow[]): ExtraData => ({
  tables: [{ type: 'three-columns', title, data }],
})

/** One row for each member that is not the same in both. */
export function rowsOfChange(previous: object, next: object): ChangedRow[] {
  const before = new Map<string, unknown>(Object.entries(previous))
  const after = new Map<string, unknown>(Object.entries(next))
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => !isSame(before.get(name), after.get(name)))
    .map((attribute) => ({
      attribute,
      ...cell('previousValue', before.get(attribute)),
      ...cell('newValue', after.get(attribute)),
    }))
}

const isSame = (one: unknown, other: unknown): boolean =>
  sameJson(one, other) || (isNothing(one) && isNothing(other))

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

const cell = <Name extends string>(name: Name, value: unknown) =>
  (isNothing(value) ? {} : { [name]: shown(value) }) as { [name in Name]?: Cell }

function shown(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every(isListed)) {
    return value.map((each) => `${each.value} (${each.label})`).join(', ')
  }
  return JSON.stringify(value)
}

/** An e-mail address or a phone number. */
const isListed = (item: unknown): item is { label: string; value: string } =>
  typeof item === 'object' && item !== null && 'label' in item && 'value' in item
