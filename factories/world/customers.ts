import type { CustomerRecord } from '#resources/customers/customer'
import type { WorldPreset } from '#resources/world-presets'
import { createFactories } from '../builders/create-factories.ts'
import type { CustomerFactory } from '../builders/customer-factory.ts'
import { edgeCases } from '../edge-cases/edge-cases.ts'
import { demoCast } from './demo.ts'
import type { WorldOptions } from './options.ts'

type Customers = (factory: CustomerFactory) => Iterable<CustomerRecord>

const presets: Record<
  WorldPreset,
  { readonly count: () => number; readonly customers: Customers }
> = {
  empty: { count: () => 0, customers: () => [] },
  single: {
    count: () => 1,
    customers: (factory) => [
      factory.from('US').vip().withCard().kycFulfilled().build({ id: 'cus_single' }),
    ],
  },
  demo: {
    count: () => demoCast.length,
    customers: (factory) => demoCast.map((cast) => cast(factory).build()),
  },
  awkward: {
    count: () => Object.keys(edgeCases()).length,
    customers: () => Object.values(edgeCases()),
  },
  large: { count: () => 10_000, customers: (factory) => oneByOne(factory, 10_000) },
}

function* oneByOne(factory: CustomerFactory, count: number): Generator<CustomerRecord> {
  for (let made = 0; made < count; made += 1) yield factory.build()
}

/** How many customers a world has. */
export function customerCount({ preset, customers = 25 }: WorldOptions): number {
  if (preset !== undefined) return presets[preset].count()
  return typeof customers === 'number' ? customers : customers.length
}

/** The customers of a world, one at a time, so that there may be more than memory holds. */
export function* customersOf(options: WorldOptions): Generator<CustomerRecord> {
  const { organizationId } = options
  for (const customer of made(options)) {
    yield organizationId === undefined ? customer : { ...customer, organizationId }
  }
}

function made(options: WorldOptions): Iterable<CustomerRecord> {
  const { preset, customers = 25, seed = 1, currency = 'USD' } = options
  const customerFactory = createFactories({ seed }).customerFactory.transient({ currency })
  if (preset !== undefined) return presets[preset].customers(customerFactory)
  return typeof customers === 'number' ? oneByOne(customerFactory, customers) : customers
}
