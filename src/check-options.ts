import { withoutSecrets } from '#contract/secrets'
import { type WorldPreset, worldPresets } from '#contract/world-presets'
import type { MockOptions } from './options.ts'
import { scenarioNames } from './scenarios/names.ts'

/** What an option's value must be, as a test and in words. */
export type Rule = readonly [holds: (value: unknown) => boolean, words: string]

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
/** Whether it is a string that says something. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const isListOf = (holds: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(holds)
const isMapOf = (holds: (value: unknown) => boolean) => (value: unknown) =>
  isObject(value) && !Array.isArray(value) && Object.values(value).every(holds)

export const oneOf = (...values: string[]): Rule => [
  (value) => values.includes(value as string),
  `must be ${values.map((value) => `"${value}"`).join(' or ')}`,
]
export const flag: Rule = [(value) => typeof value === 'boolean', 'must be true or false']
export const count: Rule = [isCount, 'must be a whole number of 0 or more']
export const text: Rule = [isText, 'must be a string that is not empty']

const customFieldTypes = 'array boolean datetime integer monetary number string'.split(' ')

/** What each option of a mock must be. */
export const mockRules: Record<keyof MockOptions, Rule> = {
  baseUrl: [
    // Which text is a URL is said where it is parsed.
    (value) => typeof value === 'string' || (isListOf(isText)(value) && [value].flat().length > 0),
    'must be a URL, or a list of one or more',
  ],
  seed: [Number.isFinite, 'must be a number'],
  now: [(value) => typeof value === 'function', 'must be a function that returns a Date'],
  customers: [
    (value) => isCount(value) || isListOf(isObject)(value),
    'must be a whole number of 0 or more, or a list of customers',
  ],
  world: [
    (value) =>
      worldPresets.includes(value as WorldPreset) ||
      typeof value === 'function' ||
      (isObject(value) && !Array.isArray(value)),
    `must be a world, a function that gives one, or a preset (${worldPresets.join(', ')})`,
  ],
  persist: [
    (value) => isObject(value) && 'name' in value,
    'must be { name: "any name" }, with version, migrate and file if you like',
  ],
  lists: [isMapOf(Array.isArray), 'must be an object of lists, such as { "friends": ["Ada"] }'],
  auth: [
    (value) => (isText(value) ? ['required', 'off'].includes(value) : isKeys(value)),
    'must be "required", "off", or { keys: { "a key": { operations, organizationId } } }',
  ],
  organizationId: text,
  currency: [
    (value) => isText(value) && /^[A-Z]{3}$/.test(value),
    'must be an ISO 4217 code such as "USD"',
  ],
  concurrency: oneOf('revision', 'last-write-wins'),
  putSemantics: oneOf('replace', 'merge'),
  unchangedPut: oneOf('keep-revision', 'new-revision'),
  initialRevision: count,
  mergedIds: oneOf('conflict', 'recreate'),
  strictBody: flag,
  paymentInstruments: oneOf('any', 'known'),
  websites: [isListOf(isText), 'must be a list of website ids'],
  customFields: [
    isMapOf((type) => customFieldTypes.includes(type as string)),
    `must be an object whose values are types (${customFieldTypes.join(', ')})`,
  ],
  events: [isObject, 'must be an object such as { "delay": [50, 500], "duplicates": 0.2 }'],
  maxBodySize: count,
  scenario: oneOf(...scenarioNames),
  magic: flag,
  passthrough: flag,
  explain: flag,
  log: [
    (value) => ['line', 'full', false].includes(value as string),
    'must be "line", "full" or false',
  ],
  checkResponses: flag,
  journalLimit: count,
  memoryLimit: count,
  problemContentType: oneOf('application/json', 'application/problem+json'),
}

function isKeys(value: unknown): boolean {
  return isObject(value) && 'keys' in value && isMapOf(isObject)(value.keys)
}

/** Throws a `TypeError` that names every option which is unknown or has a value it cannot have. */
export const checkOptions = (options: MockOptions): void =>
  checkAgainst(mockRules, options, 'Failed to create the mock')

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
  const names = Object.keys(known).join(', ')
  throw new TypeError(`${failure}: ${faults.join('; ')}. The options are ${names}.`)
}

const faultsOf = (known: Readonly<Record<string, Rule>>, options: object): string[] =>
  Object.entries(options).flatMap(([name, value]) => {
    const rule = Object.hasOwn(known, name) ? known[name] : undefined
    if (!rule) return [`\`${name}\` is no option`]
    const [holds, words] = rule
    return value === undefined || holds(value) ? [] : [`\`${name}\` ${words}${shown(value)}`]
  })

const shown = (value: unknown): string =>
  `, not ${typeof value === 'string' || isObject(value) ? JSON.stringify(withoutSecrets(value)).slice(0, 60) : String(value)}`
