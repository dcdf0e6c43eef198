import type { Failure } from '#engine/problem/failures'
import type { Rules, VersionFacts } from '#engine/rules'
import type { TagContract } from '../tags/tag-rules.ts'
import type { CustomerContract } from './customer-contract.ts'

/** Types of Rebilly's custom field definitions. */
export type CustomFieldType =
  | 'array'
  | 'boolean'
  | 'datetime'
  | 'integer'
  | 'monetary'
  | 'number'
  | 'string'

/** Where the API's documents are silent on customers, and in what a user of the mock may choose otherwise. */
export interface CustomerRules extends Rules {
  readonly contract: VersionFacts & CustomerContract & TagContract
  readonly currency: string
  readonly mergedIds: 'conflict' | 'recreate'
  readonly paymentInstruments: 'any' | 'known'
  readonly websites: readonly string[] | undefined
  readonly customFields: Readonly<Record<string, CustomFieldType>> | undefined
  /** What these rules ask of a customer's body besides the contract; there when the mock is ready. */
  extraChecks?: (body: object, customerId?: string) => Failure[]
}
