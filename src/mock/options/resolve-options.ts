import type { DeclaredResource } from '#engine/declared/define-resource'
import { coded } from '#engine/problem/mock-error'
import type { Resource } from '#engine/resource/resource'
import { defaultVersion } from '#resources/contracts/default-version'
import { contracts } from '#resources/contracts/index'
import type { CustomerSeed } from '#resources/customers/seed-record'
import { kitOf } from '#resources/index'
import type { KitRules } from '#resources/kit-rules'
import type { ScenarioName } from '../scenarios/names.ts'
import { allResources } from './all-resources.ts'
import { checkAgainst } from './check-against.ts'
import type { LogMode } from './log-mode.ts'
import type { EventsOptions, MockOptions, PersistOptions } from './mock-options.ts'
import { mockRules } from './mock-rules.ts'

export interface ResolvedOptions {
  readonly baseUrl: string | string[] | undefined
  readonly seed: number
  readonly now: () => Date
  /** Brings `now` back to its start. */
  readonly restart: () => void
  readonly customers: number | CustomerSeed[]
  readonly records: Readonly<Record<string, number | readonly object[]>>
  readonly definitions: MockOptions['definitions']
  readonly actions: MockOptions['actions']
  readonly world: MockOptions['world']
  readonly persist: PersistOptions | undefined
  readonly scenario: ScenarioName
  readonly magic: boolean
  readonly log: LogMode
  readonly checkResponses: boolean
  readonly journalLimit: number
  /** In bytes, half of `memoryLimit` each. */
  readonly journalMemory: number
  readonly untoldLimit: number
  readonly events: EventsOptions | undefined
  /** The kit's and the user's. */
  readonly resources: readonly Resource[]
  readonly own: readonly DeclaredResource[]
  readonly rules: KitRules
}

/**
 * Fills in the defaults, once; everything behind it sees resolved options. Throws a `TypeError` that names every option
 * which is unknown or has a value it cannot have.
 */
export function resolveOptions(options: MockOptions = {}): ResolvedOptions {
  checkAgainst(mockRules, options, 'Failed to create the mock')
  const { memoryLimit = 64 * 1024 * 1024, resources: own = [] } = options
  const { contract: version = defaultVersion, definitions, records = {} } = options
  checkResources(own, kitOf(version), definitions ? {} : records)
  const all = allResources(version, own)
  // To these the document's are added, which no other mock has.
  const resources = definitions ? [...all] : all
  if (!definitions) checkKeys(options.auth, resources)
  return {
    baseUrl: options.baseUrl,
    seed: options.seed ?? 1,
    ...sourceOf(options.now),
    customers: options.customers ?? [],
    records: records as ResolvedOptions['records'],
    definitions,
    actions: options.actions,
    world: options.world,
    persist: options.persist,
    scenario: options.scenario ?? 'happy',
    magic: options.magic ?? false,
    log: options.log ?? false,
    checkResponses: options.checkResponses ?? false,
    journalLimit: options.journalLimit ?? 1000,
    journalMemory: memoryLimit / 2,
    untoldLimit: memoryLimit / 2,
    events: options.events,
    resources,
    own,
    rules: {
      contract: contracts[version],
      auth: options.auth ?? 'required',
      organizationId: options.organizationId ?? 'org_rebilly_mock',
      currency: options.currency ?? 'USD',
      concurrency: options.concurrency ?? 'revision',
      putSemantics: options.putSemantics ?? 'replace',
      unchangedPut: options.unchangedPut ?? 'keep-revision',
      initialRevision: options.initialRevision ?? 0,
      mergedIds: options.mergedIds ?? 'conflict',
      strictBody: options.strictBody ?? false,
      lenientJson: options.lenientJson ?? false,
      paymentInstruments: options.paymentInstruments ?? 'any',
      websites: options.websites,
      customFields: options.customFields,
      lists: options.lists ?? {},
      passthrough: options.passthrough ?? false,
      explain: options.explain ?? false,
      maxBodySize: options.maxBodySize ?? 1024 * 1024,
      problemContentType: options.problemContentType ?? 'application/json',
    },
  }
}

function sourceOf(now: MockOptions['now']): Pick<ResolvedOptions, 'now' | 'restart'> {
  if (!now || typeof now === 'function') {
    return { now: checkedClock(now ?? (() => new Date())), restart() {} }
  }
  const start = now.getTime()
  let began = Date.now()
  return {
    now: () => new Date(start + Date.now() - began),
    restart() {
      began = Date.now()
    },
  }
}

/** A wrong time would end up in ids and records, so it ends the request that wanted it. */
function checkedClock(now: () => Date): () => Date {
  return () => {
    const time = now()
    if (time instanceof Date && !Number.isNaN(time.getTime())) return time
    throw coded(
      'REBILLY_MOCK_OPTIONS',
      new TypeError(`the option \`now\` gave ${String(time)}; it must return a valid Date.`),
    )
  }
}

/** A key that may call what is no operation could call nothing, which nobody wants. */
export function checkKeys(auth: MockOptions['auth'], resources: readonly Resource[]): void {
  if (typeof auth !== 'object') return
  const known = resources.flatMap(({ operations }) => operations.map(({ id }) => id))
  for (const [key, { operations = [] }] of Object.entries(auth.keys)) {
    const unknown = operations.find((each) => !known.includes(each))
    if (unknown === undefined) continue
    throw coded(
      'REBILLY_MOCK_OPTIONS',
      new TypeError(
        `Failed to create the mock: \`auth.keys.${key}.operations\` must be a list of operation ids such as "PutCustomer", and none is called "${unknown}". There are ${known.join(', ')}.`,
      ),
    )
  }
}

/** What can be wrong with several of them is known to the resources themselves. */
function checkResources(
  own: readonly DeclaredResource[],
  kit: readonly Resource[],
  records: object = {},
): void {
  for (const [position, each] of own.entries()) {
    if (typeof each?.requireTogether === 'function') continue
    throw coded(
      'REBILLY_MOCK_OPTIONS',
      new TypeError(
        `Failed to create the mock: \`resources[${position}]\` is no resource. Make it with \`defineResource\`.`,
      ),
    )
  }
  own[0]?.requireTogether(own, kit)
  const names: readonly string[] = own.map(({ name }) => name)
  const stranger = Object.keys(records).find((name) => !names.includes(name))
  if (stranger === undefined) return
  throw coded(
    'REBILLY_MOCK_OPTIONS',
    new TypeError(
      `Failed to create the mock: \`records.${stranger}\` is of no resource in \`resources\` (there are ${names.join(', ') || 'none'}). Declare it, or correct the name.`,
    ),
  )
}
