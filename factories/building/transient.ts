/** What decides the values of an object without being one of them. */
export interface FactoryTransient {
  /** Decides every generated value. @default 1 */
  seed: number
  /** Whether values that break the contract are let through, on purpose. @default false */
  unchecked: boolean
}
