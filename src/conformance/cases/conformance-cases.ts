import type { ConformanceCase } from './case.ts'
import { conflictCases } from './conflict.ts'
import { createAndReadCases } from './create-and-read.ts'
import { leadSourceCases } from './lead-source.ts'
import { listCases } from './list.ts'
import { mergeCases } from './merge.ts'
import { paymentCases } from './payments.ts'
import { representationCases } from './representation.ts'
import { requestCases } from './requests.ts'
import { tagCases } from './tags.ts'
import { timelineCases } from './timeline.ts'
import { upsertCases } from './upsert.ts'
import { validationCases } from './validation.ts'

/**
 * The requests and answers that define the mock, as data. Each case stands alone: it makes what it
 * needs, under ids that no other run has.
 *
 * @example
 * conformanceCases.filter(({ source }) => source === 'documented').map(({ rule }) => rule)
 */
export const conformanceCases: readonly ConformanceCase[] = [
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
]
