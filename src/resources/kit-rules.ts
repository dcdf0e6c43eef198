import type { ContractVersion } from './contracts/index.ts'
import type { Contract } from './contracts/interface/contract.ts'
import type { CustomerRules } from './customers/customer-rules.ts'

/** The rules of all of the kit's own resources, in the version of the API that is mocked. */
export interface KitRules extends CustomerRules {
  readonly contract: Contract & { readonly version: ContractVersion }
}
