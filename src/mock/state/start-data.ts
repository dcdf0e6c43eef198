import { type CheckedWorld, checkWorld } from '#database/world-check/check-world'
import { loadLaws } from '#database/world-check/table-law'
import { coded } from '#engine/problem/mock-error'
import { worded } from '#engine/problem/refusal'
import { plainCopy } from '#engine/values/plain-copy'
import { sentence } from '#engine/values/sentence'
import { seedingBy } from '#resources/customers/add-seed'
import type { CustomerRecord } from '#resources/customers/customer-schemas'
import type { CustomerWorld } from '#resources/customers/customer-world'
import { type CustomerSeed, type Seeding, seedRecord } from '#resources/customers/seed-record'
import { rememberTags } from '#resources/tags/seed-tags'
import type { WorldPreset } from '#resources/world-presets'
import type { ResolvedOptions } from '../options/resolve-options.ts'
import { generatedRecords } from './generated-records.ts'

/** Loads what a mock begins with, and to which `reset` returns; throws for invalid start data. */
export async function loadStartData(world: CustomerWorld, options: ResolvedOptions): Promise<void> {
  const { records, given, clock } = await startWorld(world, options)
  world.begin(records, given, clock)

  const listed = await listedCustomers(world, options)
  if (listed.length === 0) return
  world.begin({
    ...records,
    customers: [...(records.customers ?? []), ...listed],
    tags: [...world.tables.tags.all()],
  })
}

async function startWorld(
  { declarations }: CustomerWorld,
  options: ResolvedOptions,
): Promise<CheckedWorld> {
  const { customers, world } = options
  if (typeof customers === 'number') {
    throw coded(
      'REBILLY_MOCK_WORLD',
      new TypeError(
        `Failed to load the world: the option \`customers\` is ${customers}, and the world has its own. Leave \`customers\` out, or list those to add.`,
      ),
    )
  }
  if (world === undefined) return { records: {}, given: undefined, clock: undefined }
  const source = await sourceOf(world)
  if (typeof source !== 'string') return checkWorld(source, await loadLaws(declarations))
  const preset = source as WorldPreset
  const records = await generatedRecords({ preset }, options)
  return { records, given: undefined, clock: undefined }
}

async function sourceOf(world: NonNullable<ResolvedOptions['world']>): Promise<unknown> {
  if (typeof world !== 'function') return world
  try {
    return await world()
  } catch (error) {
    throw coded(
      'REBILLY_MOCK_WORLD',
      new Error(
        `Failed to load the world: the function of the option \`world\` threw: ${sentence(reasonOf(error))}`,
        { cause: error },
      ),
    )
  }
}

async function listedCustomers(
  world: CustomerWorld,
  { customers, rules }: ResolvedOptions,
): Promise<CustomerRecord[]> {
  if (typeof customers === 'number') return []
  const taken = idsIn(customers)
  const seeding = await seedingBy(rules)
  const records: CustomerRecord[] = []
  for (const [position, seed] of customers.entries()) {
    records.push(await startRecord(world, seeding, { seed, position, taken }))
  }
  requireNewIds(world, records)
  return records
}

/** The ids of listed customers and their tags, which nobody else may get; of whatever shape the list is. */
const idsIn = (customers: readonly (CustomerSeed | null)[]): ReadonlySet<string> =>
  new Set(
    [...customers, ...customers.flatMap((each) => each?.tags ?? [])].flatMap(
      (each) => each?.id ?? [],
    ),
  )

interface Listed {
  readonly seed: CustomerSeed
  readonly position: number
  readonly taken: ReadonlySet<string>
}

async function startRecord(
  world: CustomerWorld,
  seeding: Seeding,
  { seed, position, taken }: Listed,
) {
  try {
    const record = seedRecord(world, seeding, plainCopy(seed), taken)
    rememberTags(world, record.tags)
    return record
  } catch (error) {
    throw coded(
      'REBILLY_MOCK_WORLD',
      new Error(
        `Failed to load the mock's start data, \`customers[${position}]\`: ${reasonOf(await worded(error))}`,
      ),
    )
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

function requireNewIds(world: CustomerWorld, records: readonly CustomerRecord[]): void {
  const positions = new Map<string, number>()
  for (const [position, { id }] of records.entries()) {
    const first = positions.get(id)
    const place = `Failed to load the mock's start data: \`customers[${position}]\``
    if (first !== undefined) {
      throw coded(
        'REBILLY_MOCK_WORLD',
        new Error(`${place} has the id "${id}" of \`customers[${first}]\`. Give it another.`),
      )
    }
    if (world.tables.customers.get(id)) {
      throw coded(
        'REBILLY_MOCK_WORLD',
        new Error(
          `${place} has the id "${id}" of a customer of the option \`world\`. Give it another.`,
        ),
      )
    }
    positions.set(id, position)
  }
}
