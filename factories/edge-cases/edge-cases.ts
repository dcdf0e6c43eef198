import type { CustomerRecord } from '#resources/customers/customer'
import { createFactories } from '../builders/create-factories.ts'
import { hash32 } from '../source/hash.ts'
import { absence } from './absence.ts'
import type { Cases, EdgeCases } from './cases.ts'
import { ids } from './ids.ts'
import { instruments } from './instruments.ts'
import { money } from './money.ts'
import { quantities } from './quantities.ts'
import { texts } from './texts.ts'
import { times } from './times.ts'

export type { EdgeCases } from './cases.ts'

/** The name of an edge case, such as `rightToLeft`. */
export type EdgeCaseName = keyof EdgeCases

const cases: Cases = {
  ...texts,
  ...ids,
  ...absence,
  ...quantities,
  ...money,
  ...times,
  ...instruments,
}

/**
 * Customers that the API takes and that break interfaces: each has one odd thing, and is otherwise as
 * `customerFactory` builds it. They are the same each time.
 *
 * @example
 * const { rightToLeft, manyTags } = edgeCases()
 * createMock({ customers: [rightToLeft, manyTags] })
 */
export function edgeCases(): EdgeCases {
  const customers = Object.entries(cases).map(([name, make]): [string, CustomerRecord] => {
    // A seed of its own, so that a case more or less changes no other.
    const { customerFactory } = createFactories({ seed: hash32(name) })
    return [name, make(customerFactory.params({ id: `edge_${name}` }))]
  })
  return Object.fromEntries(customers) as EdgeCases
}
