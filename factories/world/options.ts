import { coded } from '#engine/problem/mock-error'
import { nearest } from '#engine/values/nearest'
import { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { CustomerRecord } from '#resources/contracts/types'
import { type WorldPreset, worldPresets } from '#resources/world-presets'
import { knownVersion, namesOfVersions } from '../contracts/versions.ts'

export interface WorldOptions<Version extends ContractVersion = ContractVersion> {
  /**
   * Which version of the API its records are of.
   * @default '2023-01'
   */
  contract?: Version | undefined
  /**
   * A world that has a name, in the place of `customers`: `empty`; `single` (one customer, `cus_single`,
   * with all that a customer can have); `demo` (25, of every kind); `awkward` (all of
   * `edgeCases()`); `large` (10,000).
   * @default none
   */
  preset?: WorldPreset | undefined
  /**
   * How many customers are made, or a list of yours, for whom the rest is made.
   * @default 25
   */
  customers?: number | readonly CustomerRecord<NoInfer<Version>>[] | undefined
  /**
   * Decides every value.
   * @default 1
   */
  seed?: number | undefined
  /**
   * The organization of all customers.
   * @default that of `customerFactory`, or of your customers
   */
  organizationId?: string | undefined
  /**
   * In what currency all generated amounts are.
   * @default 'USD'
   */
  currency?: string | undefined
}

/** The options of a world, or its preset's name alone. */
export function worldOptionsOf(given: WorldOptions | WorldPreset): WorldOptions {
  const options = typeof given === 'string' ? { preset: given } : given
  for (const name of Object.keys(options)) requireOption(name)
  const { contract = defaultVersion, preset, customers, seed } = options
  if (!knownVersion(contract)) {
    const known = namesOfVersions().map((name) => `"${name}"`)
    throw failure(`\`contract\` must be ${known.join(' or ')}, not ${JSON.stringify(contract)}`)
  }
  if (preset !== undefined) requirePreset(preset, customers)
  if (customers !== undefined && !Array.isArray(customers)) requireCount(customers)
  if (seed !== undefined && !Number.isFinite(seed)) {
    throw failure(`\`seed\` must be a number, not ${JSON.stringify(seed)}`)
  }
  return options
}

const names = ['contract', 'preset', 'customers', 'seed', 'organizationId', 'currency']

function requireOption(name: string): void {
  if (names.includes(name)) return
  const meant = nearest(name, names)
  const hint = meant ? `; the nearest one is \`${meant}\`` : ''
  throw failure(`\`${name}\` is no option${hint}`)
}

function requirePreset(preset: WorldPreset, customers: WorldOptions['customers']): void {
  if (!worldPresets.includes(preset)) {
    const meant = nearest(String(preset), worldPresets)
    const hint = meant ? `; the nearest one is "${meant}"` : ''
    const known = worldPresets.map((name) => `"${name}"`).join(', ')
    throw failure(`"${preset}" is no preset (there are ${known})${hint}`)
  }
  if (customers !== undefined) {
    throw failure(`the preset "${preset}" has customers of its own, so \`customers\` says nothing`)
  }
}

function requireCount(customers: unknown): void {
  if (Number.isSafeInteger(customers) && (customers as number) >= 0) return
  throw failure('`customers` must be a whole number of 0 or more, or a list of customers')
}

const failure = (reason: string) =>
  coded(
    'REBILLY_MOCK_OPTIONS',
    new TypeError(`Failed to make a world: ${reason}. The options are ${names.join(', ')}.`),
  )
