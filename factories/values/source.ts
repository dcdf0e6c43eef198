import type { Faker, Randomizer, SimpleFaker } from '@faker-js/faker'
import { faker as baseFaker } from '@faker-js/faker/locale/base'
import { hash32 } from './hash.ts'
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

// The package's main entry would bring its class, and all 70 locales with it: a tenth of a second in
// Node, 2 MB in a development server. The entry of the base locale has only an instance.
const BaseFaker = baseFaker.constructor as typeof Faker

// One for all: it is seeded before each draw, so nobody's draws are another's.
const faker = new BaseFaker({ locale: baseFaker.rawDefinitions, randomizer: smallRandomizer() })
faker.setDefaultRefDate(new Date(REFERENCE_TIME))

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
  readonly #prefix: string

  constructor(origin: Origin, prefix = '') {
    this.seed = origin.seed
    this.factory = origin.factory
    this.index = origin.index
    this.#prefix = prefix
  }

  /** The faker at the start of this path's random numbers; draw from it before the next call. */
  at(path: string): SimpleFaker {
    // The path comes first: two objects whose hashes meet at one path then differ at the others.
    faker.seed(hash32(`${this.#prefix}${path}/${this.factory}/${this.seed}/${this.index}`))
    return faker
  }

  /** The same object's source for the members of `path`. */
  under(path: string): Source {
    return new Source(this, `${this.#prefix}${path}.`)
  }
}
