import { coded } from '#engine/problem/mock-error'
import { sentence } from '#engine/values/sentence'

/** More of them would only hide the first. */
const mostShown = 5

/** What is wrong with a world, in the order in which it was found. */
export class Faults {
  readonly #shown: string[] = []
  #count = 0

  add(place: string, message: string): void {
    this.#count += 1
    if (this.#shown.length < mostShown) this.#shown.push(`\`${place}\` ${message}`)
  }

  /** Throws one error that names the places, if there are any. */
  throwIfAny(): void {
    if (this.#count === 0) return
    const others = this.#count - this.#shown.length
    const more = others > 0 ? `; and ${others} more` : ''
    const reasons = `${this.#shown.join('; ')}${more}`
    throw coded(
      'REBILLY_MOCK_WORLD',
      new Error(
        `Failed to load the world: ${sentence(reasons)} Correct this and load it again; nothing was changed.`,
      ),
    )
  }
}
