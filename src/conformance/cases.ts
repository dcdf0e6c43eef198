import type { ConformanceCase } from './case.ts'
import { conflictCases } from './cases/conflict.ts'
import { createAndReadCases } from './cases/create-and-read.ts'
import { leadSourceCases } from './cases/lead-source.ts'
import { listCases } from './cases/list.ts'
import { mergeCases } from './cases/merge.ts'
import { paymentCases } from './cases/payments.ts'
import { representationCases } from './cases/representation.ts'
import { requestCases } from './cases/requests.ts'
import { tagCases } from './cases/tags.ts'
import { timelineCases } from './cases/timeline.ts'
import { upsertCases } from './cases/upsert.ts'
import { validationCases } from './cases/validation.ts'

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
