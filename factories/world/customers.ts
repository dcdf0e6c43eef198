import type { ContractVersion } from '#resources/contracts/index'
import type { CustomerRecord } from '#resources/contracts/types'
import type { WorldPreset } from '#resources/world-presets'
import { createFactories } from '../builders/create-factories.ts'
import type { CustomerFactory } from '../builders/customer-factory.ts'
import { edgeCases } from '../edge-cases/edge-cases.ts'
import { demoCast } from './demo.ts'
import type { WorldOptions } from './options.ts'

type Customers = (
  factory: CustomerFactory,
  contract: ContractVersion | undefined,
) => Iterable<CustomerRecord>

const presets: Record<
  WorldPreset,
  {
    readonly count: (contract: ContractVersion | undefined) => number
    readonly customers: Customers
  }
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
    count: (contract) => awkward(contract).length,
    customers: (_, contract) => awkward(contract),
  },
  large: { count: () => 10_000, customers: (factory) => oneByOne(factory, 10_000) },
}

/** Of whatever version: their factory knows. */
const awkward = (contract: ContractVersion | undefined) =>
  Object.values(contract ? edgeCases({ contract }) : edgeCases()) as CustomerRecord[]

function* oneByOne(factory: CustomerFactory, count: number): Generator<CustomerRecord> {
  for (let made = 0; made < count; made += 1) yield factory.build()
}

/** How many customers a world has. */
export function customerCount({ contract, preset, customers = 25 }: WorldOptions): number {
  if (preset !== undefined) return presets[preset].count(contract)
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
  const { contract, preset, customers = 25, seed = 1, currency = 'USD' } = options
  const customerFactory = createFactories({ seed }).customerFactory.transient({
    currency,
    ...(contract && { contract }),
  })
  if (preset !== undefined) return presets[preset].customers(customerFactory, contract)
  const listed = customers as number | readonly CustomerRecord[]
  return typeof listed === 'number' ? oneByOne(customerFactory, listed) : listed
}
