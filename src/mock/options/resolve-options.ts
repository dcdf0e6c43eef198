import type { CustomerRules } from '#resources/customers/customer-rules'
import type { CustomerSeed } from '#resources/customers/seed-record'
import type { ScenarioName } from '../scenarios/names.ts'
import { checkAgainst } from './check-against.ts'
import type { EventsOptions, MockOptions, PersistOptions } from './mock-options.ts'
import { mockRules } from './mock-rules.ts'

export interface ResolvedOptions {
  readonly baseUrl: string | string[] | undefined
  readonly seed: number
  readonly now: () => Date
  readonly customers: number | CustomerSeed[]
  readonly world: MockOptions['world']
  readonly persist: PersistOptions | undefined
  readonly scenario: ScenarioName
  readonly magic: boolean
  readonly log: 'line' | 'full' | false
  readonly checkResponses: boolean
  readonly journalLimit: number
  /** In bytes, half of `memoryLimit` each. */
  readonly journalMemory: number
  readonly untoldLimit: number
  readonly events: EventsOptions | undefined
  readonly rules: CustomerRules
}

/**
 * Fills in the defaults, once; everything behind it sees resolved options. Throws a `TypeError` that names every option
 * which is unknown or has a value it cannot have.
 */
export function resolveOptions(options: MockOptions = {}): ResolvedOptions {
  checkAgainst(mockRules, options, 'Failed to create the mock')
  const { memoryLimit = 64 * 1024 * 1024 } = options
  return {
    baseUrl: options.baseUrl,
    seed: options.seed ?? 1,
    now: checkedClock(options.now ?? (() => new Date())),
    customers: options.customers ?? [],
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
    rules: {
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

/** A wrong time would end up in ids and records, so it ends the request that wanted it. */
function checkedClock(now: () => Date): () => Date {
  return () => {
    const time = now()
    if (time instanceof Date && !Number.isNaN(time.getTime())) return time
    throw new TypeError(`the option \`now\` gave ${String(time)}; it must return a valid Date.`)
  }
}
