import type { Checker, Outcome } from './checker.ts'
import type { Mutation } from './mutations.ts'

/** Takes the word of a check that fails only where the same check passes without the defect, here and now. */
export class Sound implements Checker {
  readonly #checker: Checker
  readonly #isSound = new Map<string, boolean>()

  constructor(checker: Checker) {
    this.#checker = checker
  }

  async run(checks: readonly string[], mutation: Mutation | undefined): Promise<Outcome> {
    const asked = checks.filter((check) => this.#isSound.get(check) !== false)
    const outcome = await this.#checker.run(asked, mutation)
    const { check } = outcome
    if (outcome.kind !== 'fails' || check === undefined) return outcome
    if (await this.#passesWithout(check)) return outcome
    return this.run(asked, mutation)
  }

  async #passesWithout(check: string): Promise<boolean> {
    const known = this.#isSound.get(check)
    if (known !== undefined) return known
    const { kind, why } = await this.#checker.run([check], undefined)
    const isSound = kind === 'passes'
    if (!isSound) console.error(`Notices nothing, as it fails without any defect: ${check}: ${why}`)
    this.#isSound.set(check, isSound)
    return isSound
  }
}
