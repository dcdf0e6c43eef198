import { dirname } from 'node:path'
import type { Mutation } from './mutations.ts'
import type { Reach } from './reach.ts'

/** A test file that takes longer is asked when the quicker ones have noticed nothing. */
const quickSeconds = 3

/** How many of the tests that reach a defect's code are asked before the compiler is. */
const few = 8

/** Which test files to ask of a defect, and in which order: that changes how long a run takes, not what it finds. */
export class Plan {
  readonly #reach: Reach
  /** How much each test file has noticed: in all, in one folder, and in one source. */
  readonly #noticed = new Map<string, number>()

  constructor(reach: Reach) {
    this.#reach = reach
  }

  learn({ file }: Pick<Mutation, 'file'>, test: string): void {
    for (const key of [test, `${test} in ${file}`, `${test} in ${dirname(file)}`]) {
      this.#noticed.set(key, (this.#noticed.get(key) ?? 0) + 1)
    }
  }

  /**
   * Quick tests that noticed something in this source before, and a few that are called like it, or run little besides
   * its code.
   */
  likely(mutation: Mutation): string[] {
    const quick = this.#reach
      .testsOf(mutation)
      .filter((test) => this.#reach.secondsOf(test) < quickSeconds)
      .sort((one, other) => likeness(other, mutation.file) - likeness(one, mutation.file))
    const proven = quick
      .map((test) => ({ test, times: this.#noticed.get(`${test} in ${mutation.file}`) ?? 0 }))
      .filter(({ times }) => times > 0)
      .sort((one, other) => other.times - one.times)
      .map(({ test }) => test)
    return [...new Set([...proven.slice(0, few), ...quick.slice(0, few)])]
  }

  /** How long all the tests take together that reach it, in seconds. */
  costOf(mutation: Mutation): number {
    const seconds = this.#reach.testsOf(mutation).map((test) => this.#reach.secondsOf(test))
    return seconds.reduce((sum, each) => sum + each, 0)
  }

  /** All the tests that reach it, what takes longest, notices least, and is called otherwise at the end. */
  all(mutation: Mutation): string[] {
    const { file } = mutation
    const times = (key: string) => this.#noticed.get(key) ?? 0
    const rank = (test: string) =>
      (this.#reach.secondsOf(test) + 1) /
      (1 + times(test) + 10 * times(`${test} in ${dirname(file)}`)) /
      (1 + 4 * likeness(test, file))
    return this.#reach.testsOf(mutation).sort((one, other) => rank(one) - rank(other))
  }
}

/** How many words the paths of a test and of a source share, such as `tokens`. */
function likeness(test: string, file: string): number {
  const words = wordsOf(file)
  return wordsOf(test).filter((word) => words.includes(word)).length
}

/** A word may be one or several there. */
const wordsOf = (path: string): string[] =>
  path
    .replace(/(\.test)?\.ts$/, '')
    .split(/[/-]/)
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word.length > 3 && word !== 'test')
