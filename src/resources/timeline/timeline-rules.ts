import type { Rules, VersionFacts } from '#engine/rules'
import type { TimelineSchemas } from './timeline-schemas.ts'

/** What the version of the API that is mocked says of timelines. */
export interface TimelineContract {
  timeline(): Promise<TimelineSchemas>
}

export interface TimelineRules extends Rules {
  readonly contract: VersionFacts & TimelineContract
}
