import { ContractFactory } from '../building/contract-factory.ts'
import type { FactoryTransient } from '../building/transient.ts'
import type { Ids } from './make-input.ts'

export interface DeclaredTransient extends FactoryTransient {
  /**
   * The ids that references are filled from, in turn, by member.
   * @default a reference is left out
   */
  references: Ids
}

/** Builds what a client sends to a declared resource. */
export abstract class DeclaredFactory<T> extends ContractFactory<T, DeclaredTransient> {}
