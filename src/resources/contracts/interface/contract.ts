import type { Resource } from '#engine/resource/resource'
import type { VersionFacts } from '#engine/rules'
import type { CustomerContract } from '../../customers/customer-contract.ts'
import type { LeadSourceContract } from '../../lead-source/lead-source-rules.ts'
import type { InstrumentContract } from '../../payment-instruments/instrument-rules.ts'
import type { TagContract } from '../../tags/tag-rules.ts'
import type { TimelineContract } from '../../timeline/timeline-rules.ts'
import type { TokenContract } from '../../tokens/token-rules.ts'

/** Methods by path, of what the API has and the mock has not. */
export type MissingOperations = Readonly<Record<string, readonly string[]>>

/**
 * What a version of the API says, in the words of each room that asks for it. A version is a folder of these;
 * what is not needed at once is loaded when it is asked for.
 */
export interface Contract
  extends VersionFacts,
    CustomerContract,
    InstrumentContract,
    LeadSourceContract,
    TagContract,
    TimelineContract,
    TokenContract {
  /** Those that not every version has. */
  readonly resources: readonly Resource[]
  /** Whether writes tell in their headers how many more there may be. */
  readonly tellsRate: boolean
  missing(): Promise<MissingOperations>
}
