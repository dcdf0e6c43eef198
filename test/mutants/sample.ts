import type { Mutation } from './mutations.ts'

/** So many of them, each as likely as any other; the seed alone decides which. */
export function sampleOf(all: readonly Mutation[], size: number, seed: number): Mutation[] {
  const random = randomFrom(seed)
  const rest = [...all]
  const chosen: Mutation[] = []
  while (chosen.length < size && rest.length > 0) {
    chosen.push(...rest.splice(Math.floor(random() * rest.length), 1))
  }
  return chosen
}

/** Numbers from 0 to 1, by a linear congruential generator (its constants are those of Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
