import type { Mutation } from './mutations.ts'

/** A defect in a text with others, and the lines that it has there. */
export interface Planted {
  readonly mutation: Mutation
  readonly first: number
  readonly last: number
}

interface Together {
  readonly planted: readonly Planted[]
  /** Those whose place another one has. */
  readonly left: readonly Mutation[]
  /** The files as they are with them. */
  readonly texts: ReadonlyMap<string, string>
}

/** Plants defects beside each other, as far as no two of them share a line. */
export function plantedTogether(
  mutations: readonly Mutation[],
  textOf: (file: string) => string,
): Together {
  const planted: Planted[] = []
  const left: Mutation[] = []
  const texts = new Map<string, string>()
  for (const file of new Set(mutations.map((each) => each.file))) {
    const group = mutations.filter((each) => each.file === file)
    const source = textOf(file)
    let text = ''
    let end = 0
    for (const mutation of group.toSorted((one, other) => one.start - other.start)) {
      const isApart = end === 0 || source.slice(end, mutation.start).includes('\n')
      if (mutation.start < end || !isApart) {
        left.push(mutation)
        continue
      }
      text += source.slice(end, mutation.start)
      const first = linesIn(text)
      text += mutation.replacement
      planted.push({ mutation, first, last: linesIn(text) })
      end = mutation.end
    }
    texts.set(file, text + source.slice(end))
  }
  return { planted, left, texts }
}

const linesIn = (text: string): number => text.split('\n').length
