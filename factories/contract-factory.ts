import { Factory } from 'fishery'
import type * as z from 'zod/mini'
import type { FactoryTransient } from './transient.ts'

/**
 * A fishery factory of objects that keep to the API's contract. Each trait of a factory is a transient
 * parameter of the same name too: `from('DE')` is `transient({ from: 'DE' })`.
 */
export abstract class ContractFactory<T, I extends FactoryTransient> extends Factory<T, I> {
  /** The schema that every built object keeps to. */
  abstract get contract(): z.ZodMiniType

  /** This factory with more traits. */
  protected with(traits: { [Trait in keyof I]?: unknown }): this {
    return this.transient(traits as Partial<I>)
  }

  /** The traits that this factory has so far. */
  protected get traits(): Partial<I> {
    // Fishery keeps them to itself, but has no other way to add to one.
    return (this as unknown as { _transient?: Partial<I> })._transient ?? {}
  }
}
