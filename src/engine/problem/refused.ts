import type { Problem } from './problem.ts'
import { Refusal } from './refusal.ts'

/** What makes refusals in words that are loaded with the first one. */
export const refusing =
  <Words>(load: () => Promise<Words>) =>
  (say: (words: Words) => Problem): Refusal =>
    new Refusal(async () => say(await load()))
