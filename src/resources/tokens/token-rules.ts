import type { Rules, VersionFacts } from '#engine/rules'
import type { TokenSchemas } from './token-schemas.ts'

/** What the version of the API that is mocked says of payment tokens. */
export interface TokenContract {
  tokens(): Promise<TokenSchemas>
}

export interface TokenRules extends Rules {
  readonly contract: VersionFacts & TokenContract
}
