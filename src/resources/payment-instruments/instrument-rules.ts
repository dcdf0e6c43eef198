import type { Rules, VersionFacts } from '#engine/rules'
import type { InstrumentSchemas } from './instrument-schemas.ts'

/** What the version of the API that is mocked says of payment instruments. */
export interface InstrumentContract {
  instruments(): Promise<InstrumentSchemas>
}

export interface InstrumentRules extends Rules {
  readonly contract: VersionFacts & InstrumentContract
}
