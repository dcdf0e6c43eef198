import type * as z from 'zod/mini'

type Issue = z.core.$ZodIssue

/** What others than zod say: where something is wrong. */
interface Plain {
  readonly code: 'custom'
  readonly path: readonly PropertyKey[]
}

/** What a schema has had against the values that were made for it, by their paths. */
export class Refusals {
  readonly #counts = new Map<string, number>()
  readonly #values = new Map<string, readonly unknown[]>()

  note(issues: readonly (Issue | Plain)[]): void {
    const all = issues.flatMap((issue) => told(issue as Issue))
    for (const path of new Set(all.map(({ path }) => path))) {
      this.#counts.set(path, (this.#counts.get(path) ?? 0) + 1)
    }
    for (const { path, values } of all) if (values) this.#values.set(path, values)
  }

  /** How often a value was refused, itself or with what it is in. */
  countAt(path: string): number {
    if (this.#counts.size === 0) return 0
    let count = this.#counts.get('') ?? 0
    for (const { index } of path.matchAll(/\.|$/g)) {
      count += this.#counts.get(path.slice(0, index)) ?? 0
    }
    return count
  }

  /** Every value that is taken there, if the schema has told. */
  valuesAt(path: string): readonly unknown[] | undefined {
    return this.#values.get(path)
  }
}

interface Told {
  readonly path: string
  readonly values: readonly unknown[] | undefined
}

/** What an issue says, and of a union what each of its schemas has said. */
function told(issue: Issue, above: readonly PropertyKey[] = []): Told[] {
  const path = [...above, ...issue.path]
  const own = { path: path.join('.'), values: valuesOf(issue) }
  const inner = issue.code === 'invalid_union' ? issue.errors.flat() : []
  return [own, ...inner.flatMap((each) => told(each, path))]
}

const valuesOf = (issue: Issue) => (issue.code === 'invalid_value' ? issue.values : undefined)
