import { coded } from '#engine/problem/mock-error'
import { nearest } from '#engine/values/nearest'
import { withoutSecrets } from '#engine/values/secrets'

/** What an option's value must be, as a test and in words; and what its members must be, if it has some. */
export type Rule = readonly [
  holds: (value: unknown) => boolean,
  words: string,
  members?: ((value: object) => Readonly<Record<string, Rule>>) | undefined,
]

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null
/** Whether it is a string that says something. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
export const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0

export const oneOf = (...values: string[]): Rule => [
  (value) => values.includes(value as string),
  `must be ${values.map((value) => `"${value}"`).join(' or ')}`,
]
export const flag: Rule = [(value) => typeof value === 'boolean', 'must be true or false']
export const count: Rule = [isCount, 'must be a whole number of 0 or more']
export const text: Rule = [isText, 'must be a string that is not empty']

/** Holds options against the rules of each; the `TypeError` it throws begins with `failure`. */
export function checkAgainst(
  known: Readonly<Record<string, Rule>>,
  options: object,
  failure: string,
): void {
  const faults =
    isObject(options) && !Array.isArray(options)
      ? faultsOf(known, options)
      : [`\`options\` must be an object${shown(options)}`]
  if (faults.length === 0) return
  throw coded('REBILLY_MOCK_OPTIONS', new TypeError(`${failure}: ${faults.join('; ')}.`))
}

function faultsOf(known: Readonly<Record<string, Rule>>, options: object, path = ''): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const place = `${path}${name}`
    const rule = Object.hasOwn(known, name) ? known[name] : undefined
    if (!rule) return [`\`${place}\` is no option (${othersOf(name, Object.keys(known))})`]
    const [holds, words, members] = rule
    if (value === undefined) return []
    if (!holds(value)) return [`\`${place}\` ${words}${shown(value)}`]
    return members && isObject(value) ? faultsOf(members(value), value, `${place}.`) : []
  })
}

function othersOf(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near === undefined ? `there are ${known.join(', ')}` : `the nearest one is \`${near}\``
}

const shown = (value: unknown): string =>
  `, not ${typeof value === 'string' || isObject(value) ? JSON.stringify(withoutSecrets(value)).slice(0, 60) : String(value)}`
