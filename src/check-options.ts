import type { MockOptions } from './options.ts'

type Rule = readonly [holds: (value: unknown) => boolean, words: string]

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const isListOf = (holds: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(holds)
const isMapOf = (holds: (value: unknown) => boolean) => (value: unknown) =>
  isObject(value) && !Array.isArray(value) && Object.values(value).every(holds)

const oneOf = (...values: string[]): Rule => [
  (value) => values.includes(value as string),
  `must be ${values.map((value) => `"${value}"`).join(' or ')}`,
]
const count: Rule = [isCount, 'must be a whole number of 0 or more']
const text: Rule = [isText, 'must be a string']

const customFieldTypes = 'array boolean datetime integer monetary number string'.split(' ')

const rules: Record<keyof MockOptions, Rule> = {
  baseUrl: [
    (value) => isText(value) || (isListOf(isText)(value) && (value as string[]).length > 0),
    'must be a URL, or a list of one or more',
  ],
  seed: [Number.isFinite, 'must be a number'],
  now: [(value) => typeof value === 'function', 'must be a function that returns a Date'],
  customers: [
    (value) => isCount(value) || isListOf(isObject)(value),
    'must be a whole number of 0 or more, or a list of customers',
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
  strictBody: [(value) => typeof value === 'boolean', 'must be true or false'],
  websites: [isListOf(isText), 'must be a list of website ids'],
  customFields: [
    isMapOf((type) => customFieldTypes.includes(type as string)),
    `must be an object whose values are types (${customFieldTypes.join(', ')})`,
  ],
  maxBodySize: count,
  problemContentType: oneOf('application/json', 'application/problem+json'),
}

function isKeys(value: unknown): boolean {
  return isObject(value) && 'keys' in value && isMapOf(isObject)(value.keys)
}

/** Throws a `TypeError` that names every option which is unknown or has a value it cannot have. */
export function checkOptions(options: MockOptions): void {
  const faults = isObject(options)
    ? faultsOf(options)
    : [`\`options\` must be an object${shown(options)}`]
  if (faults.length === 0) return
  const known = Object.keys(rules).join(', ')
  throw new TypeError(`Failed to create the mock: ${faults.join('; ')}. The options are ${known}.`)
}

const faultsOf = (options: MockOptions): string[] =>
  Object.entries(options).flatMap(([name, value]) => {
    if (!Object.hasOwn(rules, name)) return [`\`${name}\` is no option`]
    const [holds, words] = rules[name as keyof MockOptions]
    return value === undefined || holds(value) ? [] : [`\`${name}\` ${words}${shown(value)}`]
  })

const shown = (value: unknown): string =>
  `, not ${isText(value) || isObject(value) ? JSON.stringify(value).slice(0, 60) : String(value)}`
