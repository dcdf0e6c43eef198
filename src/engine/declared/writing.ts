import type { Rules } from '../rules.ts'
import type { Law } from './law.ts'
import type { Place } from './require.ts'

/** What the writes of a request run against. */
export interface Writing extends Place {
  readonly law: Law
  readonly rules: Rules
}
