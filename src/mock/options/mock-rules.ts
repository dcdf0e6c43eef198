import type { KeyPermissions } from '#engine/rules'
import { contracts } from '#resources/contracts/index'
import { type WorldPreset, worldPresets } from '#resources/world-presets'
import { scenarioNames } from '../scenarios/names.ts'
import { count, flag, isCount, isObject, isText, oneOf, type Rule, text } from './check-against.ts'
import type { EventsOptions, MockOptions, PersistOptions } from './mock-options.ts'

const isListOf = (holds: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(holds)
const isMapOf = (holds: (value: unknown) => boolean) => (value: unknown) =>
  isObject(value) && !Array.isArray(value) && Object.values(value).every(holds)

/** Records to begin with. More generated ones than that are a slip: no process has the memory. */
const isStart = (value: unknown) =>
  (isCount(value) && (value as number) <= 1e6) || isListOf(isObject)(value)

const persistRules: Record<keyof PersistOptions, Rule> = {
  name: text,
  version: count,
  migrate: [(value) => typeof value === 'function', 'must be a function that returns a world'],
  file: text,
}

const isWithin = (value: unknown, least: unknown, most: number) =>
  typeof value === 'number' && value >= (least as number) && value <= most
/** The times that RFC 3339 can write: the years 1 to 9999. */
const years = [-621_355_968e5, 253_402_300_799_999] as const
/** No timer waits for longer. */
const longest = 2 ** 31 - 1

const eventsRules: Record<keyof EventsOptions, Rule> = {
  delay: [
    (value) => {
      const [least, most = least, ...others] = [value].flat()
      return isWithin(least, 0, longest) && isWithin(most, least, longest) && others.length === 0
    },
    'must be milliseconds, or [least, most]',
  ],
  duplicates: [(value) => isWithin(value, 0, 1), 'must be a number from 0 to 1'],
  outOfOrder: flag,
}

const permissionRules: Record<keyof KeyPermissions, Rule> = {
  operations: [isListOf(isText), 'must be a list of operation ids such as "PutCustomer"'],
  organizationId: text,
}

const keyRule: Rule = [
  (value) => isObject(value) && !Array.isArray(value),
  'must be an object such as { "operations": ["GetCustomer"] }',
  () => permissionRules,
]

/** The same rule for every member, whatever its name. */
const ofEach = (rule: Rule) => (value: object) =>
  Object.fromEntries(Object.keys(value).map((name) => [name, rule]))

const customFieldTypes = 'array boolean datetime integer monetary number string'.split(' ')

/** What each option of a mock must be. */
export const mockRules: Record<keyof MockOptions, Rule> = {
  resources: [Array.isArray, 'must be a list of what `defineResource` gave'],
  contract: oneOf(...Object.keys(contracts)),
  baseUrl: [
    // Which text is a URL is said where it is parsed.
    (value) => typeof value === 'string' || (isListOf(isText)(value) && [value].flat().length > 0),
    'must be a URL, or a list of one or more',
  ],
  seed: [Number.isFinite, 'must be a number'],
  now: [
    (value) =>
      typeof value === 'function' || isWithin((value as Date | null)?.getTime?.(), ...years),
    'must be a valid Date, or a function that returns one',
  ],
  customers: [isStart, 'must be a whole number from 0 to 1000000, or a list of customers'],
  records: [
    isMapOf(isStart),
    'must be an object of numbers up to 1000000, or lists of records, such as { "websites": 25 }',
  ],
  definitions: [
    (value) => typeof value === 'function' || (isObject(value) && !Array.isArray(value)),
    'must be an OpenAPI document, or a function that gives one',
  ],
  actions: [
    isMapOf((each) => typeof each === 'function'),
    'must be an object of functions by method and path',
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
    'must be an object such as { "name": "dev" }',
    () => persistRules,
  ],
  lists: [isMapOf(Array.isArray), 'must be an object of lists, such as { "friends": ["Ada"] }'],
  auth: [
    (value) => (isText(value) ? ['required', 'off'].includes(value) : isKeys(value)),
    'must be "required", "off", or { keys: { "a key": { operations, organizationId } } }',
    () => ({ keys: [isObject, 'must be an object', ofEach(keyRule)] }),
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
  lenientJson: flag,
  paymentInstruments: oneOf('any', 'known'),
  websites: [isListOf(isText), 'must be a list of website ids'],
  customFields: [
    isMapOf((type) => customFieldTypes.includes(type as string)),
    `must be an object whose values are types (${customFieldTypes.join(', ')})`,
  ],
  events: [
    (value) => isObject(value) && !Array.isArray(value),
    'must be an object such as { "delay": [50, 500], "duplicates": 0.2 }',
    () => eventsRules,
  ],
  maxBodySize: count,
  scenario: oneOf(...scenarioNames),
  magic: flag,
  passthrough: flag,
  explain: flag,
  log: [
    (value) => typeof value === 'function' || ['line', 'full', false].includes(value as string),
    'must be "line", "full", false or a function that takes a line',
  ],
  checkResponses: flag,
  journalLimit: count,
  memoryLimit: count,
  problemContentType: oneOf('application/json', 'application/problem+json'),
}

function isKeys(value: unknown): boolean {
  return isObject(value) && 'keys' in value && isObject(value.keys) && !Array.isArray(value.keys)
}
