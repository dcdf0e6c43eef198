import type { SimpleFaker as Faker, Randomizer } from '@faker-js/faker'
import { fnv, mix } from './hash.ts'
import { SimpleFaker } from './simple-faker.ts'
import { REFERENCE_TIME } from './time.ts'

/** Mulberry32, in place of faker's Mersenne Twister, which takes 624 words to seed. */
function smallRandomizer(): Randomizer {
  let state = 0
  return {
    seed(seed) {
      state = typeof seed === 'number' ? seed : (seed[0] ?? 0)
    },
    next() {
      state = (state + 0x6d2b79f5) | 0
      let bits = Math.imul(state ^ (state >>> 15), state | 1)
      bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
      return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

// One for all: it is seeded before each draw, so nobody's draws are another's.
const randomizer = smallRandomizer()
const faker = new SimpleFaker({ randomizer })
faker.setDefaultRefDate(REFERENCE_TIME)

/** What decides the values of one built object. */
export interface Origin {
  seed: number
  factory: string
  /** How many objects the factory built before. */
  index: number
}

/**
 * Gives the values of one built object. Each path has random numbers of its own, so what one member
 * draws never moves another.
 */
export class Source {
  readonly seed: number
  readonly factory: string
  readonly index: number
  // Two numbers, so that two objects whose paths meet in 32 bits differ at their other paths.
  readonly #first: number
  readonly #second: number
  readonly #prefix: number | undefined

  constructor(origin: Origin, whole?: Source, prefix?: number) {
    this.seed = origin.seed
    this.factory = origin.factory
    this.index = origin.index
    this.#prefix = prefix
    if (whole) {
      this.#first = whole.#first
      this.#second = whole.#second
    } else {
      const name = `${this.factory}/${this.seed}/${this.index}`
      this.#first = mix(fnv(name))
      this.#second = mix(fnv(name, this.#first))
    }
  }

  /**
   * A faker at the start of this path's random numbers, without any language's data; draw from it
   * before the next call.
   *
   * @example
   * source.at('points').number.int(100)
   */
  at(path: string): Faker
  /**
   * A faker of yours, with the language that it has: it is seeded, and counts times from the reference
   * time.
   *
   * @example
   * import { faker } from '@faker-js/faker/locale/ja'
   * source.at('motto', faker).company.name()
   */
  at<Own extends Faker>(path: string, own: Own): Own
  at(path: string, own?: Faker): Faker {
    const seed = mix(mix(fnv(path, this.#prefix) ^ this.#first) + this.#second)
    if (own) {
      own.seed(seed)
      own.setDefaultRefDate(REFERENCE_TIME)
      return own
    }
    randomizer.seed(seed)
    return faker
  }

  /** The same object's source for the members of `path`. */
  under(path: string): Source {
    return new Source(this, this, fnv(`${path}.`, this.#prefix))
  }
}
