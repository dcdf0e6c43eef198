import { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { ConformanceCase } from './case.ts'
import { conflictCases } from './conflict.ts'
import { createAndReadCases } from './create-and-read.ts'
import { leadSourceCases } from './lead-source.ts'
import { listCases } from './list.ts'
import { mergeCases } from './merge.ts'
import { casesOf2026 } from './of-2026-08.ts'
import { paymentCases } from './payments.ts'
import { representationCases } from './representation.ts'
import { requestCases } from './requests.ts'
import { tagCases } from './tags.ts'
import { timelineCases } from './timeline.ts'
import { upsertCases } from './upsert.ts'
import { validationCases } from './validation.ts'

const all: readonly ConformanceCase[] = [
  ...upsertCases,
  ...representationCases,
  ...conflictCases,
  ...validationCases,
  ...createAndReadCases,
  ...listCases,
  ...mergeCases,
  ...leadSourceCases,
  ...tagCases,
  ...paymentCases,
  ...timelineCases,
  ...requestCases,
  ...casesOf2026,
]

/**
 * The requests and answers that define a mock of a version of the API, as data. Each case stands alone: it makes
 * what it needs, under ids that no other run has.
 *
 * @example
 * conformanceCasesOf('2026-08').filter(({ source }) => source === 'documented').map(({ rule }) => rule)
 */
export const conformanceCasesOf = (version: ContractVersion): readonly ConformanceCase[] =>
  all.filter(({ contract = version }) => contract === version)

/** The same of the version that a mock has when nobody asks for another. */
export const conformanceCases: readonly ConformanceCase[] = conformanceCasesOf(defaultVersion)
