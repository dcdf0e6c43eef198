import type { Problem } from '#contract/problem'
import { Refusal } from '#contract/refusal'

type Refusals = typeof import('./refusals.ts')

/** A refusal in words that are loaded with the first one. */
export const refused = (say: (refusals: Refusals) => Problem): Refusal =>
  new Refusal(async () => say(await import('./refusals.ts')))
