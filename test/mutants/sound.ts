import type { Checker, Outcome } from './checker.ts'
import type { Mutation } from './mutations.ts'

/** Takes the word of a check that fails only where the same check passes without the defect, here and now. */
export class Sound implements Checker {
  readonly #checker: Checker
  readonly #isSound = new Map<string, boolean>()

  constructor(checker: Checker) {
    this.#checker = checker
  }

  async run(check: string, mutation: Mutation | undefined): Promise<Outcome> {
    const outcome = await this.#checker.run(check, mutation)
    if (outcome.kind !== 'fails' || (await this.#passesWithout(check))) return outcome
    return { kind: 'passes', why: 'It fails without the defect too.' }
  }

  async #passesWithout(check: string): Promise<boolean> {
    const known = this.#isSound.get(check)
    if (known !== undefined) return known
    const { kind, why } = await this.#checker.run(check, undefined)
    const isSound = kind === 'passes'
    if (!isSound) console.error(`Notices nothing, as it fails without any defect: ${check}: ${why}`)
    this.#isSound.set(check, isSound)
    return isSound
  }
}
