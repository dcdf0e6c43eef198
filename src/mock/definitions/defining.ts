import type { World } from '#database/world'
import type { Router } from '#handlers/router'
import type { KnownTypes } from '../events/events.ts'
import type { ResolvedOptions } from '../options/resolve-options.ts'
import type { Scenarios } from '../scenarios/scenarios.ts'

/** What of a mock takes up what a document has. */
export interface Defining {
  readonly resolved: ResolvedOptions
  readonly router: Router
  readonly world: World
  readonly scenarios: Scenarios
  readonly types: KnownTypes
  readonly db: Record<string, unknown>
}
