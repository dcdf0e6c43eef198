import { Source } from '../source/source.ts'
import type { Building } from './building.ts'
import type { FactoryTransient } from './transient.ts'

/**
 * The source of one object's values: each depends on the seed, the factory's name, how many objects the
 * factory built before, and the path that you name. So a new member moves no other.
 *
 * @example
 * const teamFactory = TeamFactory.define((options) => ({
 *   ...generateCustomer(options, 'team'),
 *   customFields: { points: sourceOf(options, 'team').at('points').number.int(100) },
 * }))
 */
export function sourceOf<T>(
  { sequence, transientParams }: Building<T, FactoryTransient>,
  factory: string,
): Source {
  return new Source({ seed: transientParams.seed ?? 1, factory, index: sequence - 1 })
}
