import type { CustomerRecord } from '#contract/customer'
import { createFactories } from '../create-factories.ts'
import { demoCast } from './demo.ts'
import type { WorldOptions } from './options.ts'

/** The customers of a world, one at a time, so that there may be more than memory holds. */
export function* customersOf(options: WorldOptions): Generator<CustomerRecord> {
  const { organizationId } = options
  for (const customer of made(options)) {
    yield organizationId === undefined ? customer : { ...customer, organizationId }
  }
}

/** How many customers `customersOf` gives. */
export function customerCount({ preset, customers = 25 }: WorldOptions): number {
  if (preset !== undefined) return presetCounts[preset]
  return typeof customers === 'number' ? customers : customers.length
}

const presetCounts = { empty: 0, single: 1, demo: demoCast.length, large: 10_000 }

function* made(options: WorldOptions): Generator<CustomerRecord> {
  const { preset, customers, seed = 1 } = options
  if (typeof customers === 'object') return yield* customers
  const { customerFactory } = createFactories({ seed })
  if (preset === 'single') {
    yield customerFactory.from('US').vip().withCard().kycFulfilled().build({ id: 'cus_single' })
  } else if (preset === 'demo') {
    for (const cast of demoCast) yield cast(customerFactory).build()
  } else {
    const count = customerCount(options)
    for (let made = 0; made < count; made += 1) yield customerFactory.build()
  }
}
