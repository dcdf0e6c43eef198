import { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { CustomerRecord } from '#resources/contracts/types'
import { createFactories } from '../builders/create-factories.ts'
import { hash32 } from '../source/hash.ts'
import { absence } from './absence.ts'
import type { Cases, KnownCases } from './cases.ts'
import { ids } from './ids.ts'
import { instruments } from './instruments.ts'
import { money } from './money.ts'
import { changed, type Later, later } from './of-2026-08.ts'
import { quantities } from './quantities.ts'
import { texts } from './texts.ts'
import { times } from './times.ts'

interface CasesByVersion {
  '2023-01': KnownCases
  '2026-08': Later & {
    [Name in Exclude<keyof KnownCases, 'cardWithoutId'>]: CustomerRecord<'2026-08'>
  }
}

/** One customer for each edge case of a version of the API, by its name. */
export type EdgeCases<Version extends ContractVersion = typeof defaultVersion> =
  CasesByVersion[Version]

/** The name of an edge case, such as `rightToLeft`. */
export type EdgeCaseName<Version extends ContractVersion = typeof defaultVersion> =
  keyof EdgeCases<Version>

const cases: Cases = {
  ...texts,
  ...ids,
  ...absence,
  ...quantities,
  ...money,
  ...times,
  ...instruments,
}

const casesOf: Record<ContractVersion, Readonly<Record<string, Cases[keyof Cases] | undefined>>> = {
  '2023-01': cases,
  '2026-08': { ...cases, ...changed, ...later },
}

interface EdgeCaseOptions<Version extends ContractVersion> {
  /**
   * Which version of the API the customers are of.
   * @default '2023-01'
   */
  contract?: Version
}

/**
 * Customers that the API takes and that break interfaces: each has one odd thing, and is otherwise as
 * `customerFactory` builds it. They are the same each time.
 *
 * @example
 * const { rightToLeft, manyTags } = edgeCases()
 * createMock({ customers: [rightToLeft, manyTags] })
 */
export function edgeCases<Version extends ContractVersion = typeof defaultVersion>({
  contract = defaultVersion as Version,
}: EdgeCaseOptions<Version> = {}): EdgeCases<Version> {
  const customers = Object.entries(casesOf[contract]).flatMap(([name, make]) => {
    if (!make) return []
    // A seed of its own, so that a case more or less changes no other.
    const { customerFactory } = createFactories({ seed: hash32(name) })
    const factory = customerFactory.transient({ contract }).params({ id: `edge_${name}` })
    return [[name, make(factory)]]
  })
  return Object.fromEntries(customers) as EdgeCases<Version>
}
