import type { Rules, VersionFacts } from '#engine/rules'
import type { TagSchemas } from './tag-schemas.ts'

/** What the version of the API that is mocked says of tags. */
export interface TagContract {
  tags(): Promise<TagSchemas>
}

export interface TagRules extends Rules {
  readonly contract: VersionFacts & TagContract
}
