import type { Rules, VersionFacts } from '#engine/rules'
import type { LeadSourceSchemas } from './lead-source-schemas.ts'

/** What the version of the API that is mocked says of lead sources. */
export interface LeadSourceContract {
  leadSource(): Promise<LeadSourceSchemas>
}

export interface LeadSourceRules extends Rules {
  readonly contract: VersionFacts & LeadSourceContract
}
