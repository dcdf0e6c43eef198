import type { ControlName } from '../said/operations.ts'
import { answer } from './answer.ts'
import { clock } from './clock.ts'
import type { Performers } from './control-call.ts'
import { journal } from './journal.ts'
import { panel } from './panel.ts'
import { records } from './records.ts'
import { scenarios } from './scenarios.ts'
import { state } from './state.ts'
import { worlds } from './worlds.ts'

/** What each operation does. */
export const performers: Performers<ControlName> = {
  ...worlds,
  ...state,
  ...clock,
  ...scenarios,
  ...journal,
  ...records,
  ...answer,
  ...panel,
}
