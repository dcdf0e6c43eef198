import type { ContractVersion } from '#resources/contracts/index'

/** What decides the values of an object without being one of them. */
export interface FactoryTransient {
  /** Decides every generated value. @default 1 */
  seed: number
  /** Which version of the API is built for. @default '2023-01' */
  contract: ContractVersion
  /** Whether values that break the contract are let through, on purpose. @default false */
  unchecked: boolean
}
