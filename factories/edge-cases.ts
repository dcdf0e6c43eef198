import type { CustomerRecord } from '#resources/customers/customer'
import { createFactories } from './create-factories.ts'
import { absence } from './edge-cases/absence.ts'
import type { Cases, EdgeCases } from './edge-cases/cases.ts'
import { ids } from './edge-cases/ids.ts'
import { instruments } from './edge-cases/instruments.ts'
import { money } from './edge-cases/money.ts'
import { quantities } from './edge-cases/quantities.ts'
import { texts } from './edge-cases/texts.ts'
import { times } from './edge-cases/times.ts'
import { hash32 } from './values/hash.ts'

export type { EdgeCases } from './edge-cases/cases.ts'

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
