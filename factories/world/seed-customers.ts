import type { CustomerRecord } from '#resources/contracts/types'
import { createFactories } from '../builders/create-factories.ts'

/**
 * Makes the start data of a mock: the same count and seed give the same customers, byte for byte.
 *
 * @example
 * seedCustomers(25, 1)
 */
export function seedCustomers(count: number, seed: number): CustomerRecord[] {
  return createFactories({ seed }).customerFactory.buildList(count)
}
