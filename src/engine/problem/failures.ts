import type * as z from 'zod/mini'

/** One failed rule of a body: where it stands there, and what is wrong. */
export interface Failure {
  readonly path: readonly PropertyKey[]
  readonly message: Wording
  /** How many more of its kind come after it, which are only counted. */
  readonly more?: number
}

/**
 * What is wrong, in words; as a function where they are dear, which is called for those failures alone that are
 * named; or as zod says it of a value.
 */
export type Wording = string | (() => string) | { issue: z.core.$ZodIssue; value: unknown }

/** An answer names as many failures: more of them help nobody, and would be longer than the request. */
export const mostNamed = 100

/** Failures of one kind, in the order of the body: those that may be named are kept, the others counted. */
export class FailureList {
  readonly #first: Failure[] = []
  #others = 0

  /** A path may be changed afterwards: it is copied, if it is kept. */
  add(path: Failure['path'], message: Failure['message']): void {
    if (this.#first.length < mostNamed) this.#first.push({ path: [...path], message })
    else this.#others += 1
  }

  /** The same with what another list named. */
  append(failures: readonly Failure[]): void {
    for (const { path, message, more = 0 } of failures) {
      this.add(path, message)
      this.#others += more
    }
  }

  /** The first ones, the last of which stands for the others. */
  get named(): Failure[] {
    const last = this.#first.at(-1)
    if (!last || this.#others === 0) return this.#first
    return [...this.#first.slice(0, -1), { ...last, more: this.#others }]
  }
}
