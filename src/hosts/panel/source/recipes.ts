import { createFactories } from '#factories/builders/create-factories'
import { edgeCases } from '#factories/edge-cases/edge-cases'
import type { CustomerRecord } from '#resources/contracts/types'

/** Traits of a customer, and what breaks interfaces; each makes another customer each time, but for the odd ones. */
export function recipes(): Readonly<Record<string, () => CustomerRecord>> {
  const { customerFactory } = createFactories({ seed: Date.now() })
  const traits = ['lead', 'paying', 'vip', 'kycFulfilled', 'withCard'] as const
  return {
    ...Object.fromEntries(
      traits.map((trait) => [`customerFactory.${trait}()`, () => customerFactory[trait]().build()]),
    ),
    ...Object.fromEntries(
      Object.entries(edgeCases()).map(([name, record]) => [`edgeCases().${name}`, () => record]),
    ),
  }
}
