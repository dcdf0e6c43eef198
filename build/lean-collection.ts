interface Replacement {
  readonly statement: string
  readonly by: string
}

/** What makes drafts is for direct writes alone, which await it; what walks paths, for lists of keys alone. */
const replacements: readonly Replacement[] = [
  {
    statement: 'import { apply, create } from "mutative";',
    by: `let drafts
const create = async (...args) => {
  drafts ??= await import('mutative')
  return drafts.create(...args)
}
const apply = (...args) => drafts.apply(...args)`,
  },
  {
    statement: 'import { get, set, unset } from "es-toolkit/compat";',
    by: `const get = (value, path) => path.reduce((each, key) => each?.[key], value)
const set = (value, path, next) => {
  const last = path.at(-1)
  const holder = path.slice(0, -1).reduce((each, key) => (each[key] ??= {}), value)
  holder[last] = next
}
const unset = (value, path) => {
  const holder = get(value, path.slice(0, -1))
  if (holder) delete holder[path.at(-1)]
}`,
  },
  {
    statement: 'import { isEqual, isPlainObject } from "es-toolkit";',
    by: `import { isPlainObject } from "es-toolkit"
const isEqual = (one, other) =>
  one.length === other.length && one.every((key, position) => key === other[position])`,
  },
  {
    statement: 'import { InvariantError, invariant } from "outvariant";',
    by: `const worded = (message, positionals) =>
  message.replace(/%([sdj])/g, (_, flag) => {
    const value = positionals.shift()
    return flag === 'j' ? JSON.stringify(value) : String(value)
  })
class InvariantError extends Error {
  name = 'Invariant Violation'
  constructor(message, ...positionals) {
    super(worded(message, positionals))
  }
}
const invariant = (holds, message, ...positionals) => {
  if (!holds) throw new InvariantError(message, ...positionals)
}
invariant.as = (make, holds, message, ...positionals) => {
  if (!holds) throw make(worded(message, positionals))
}`,
  },
  {
    statement: 'import { Logger } from "./logger.mjs";',
    by: 'class Logger { extend() { return this } }',
  },
]

/** Relations are for collections that nobody but their user writes to; the kit's refer by their declarations. */
const relations = {
  region: /\/\/#region src\/relation\.ts\n[\s\S]*?\/\/#endregion\n/,
  by: `const createRelationBuilder = () => {
  throw new Error('Failed to define relations: the collections of a mock have none. Give \`references\` to \`defineResource\`.')
}
class Relation {}
class Many extends Relation {}
`,
} as const

/** What it would tell whoever looks for a defect of its own. */
function withoutLogs(code: string): string {
  const start = code.search(/(?:this\.#)?logger\.log\(/)
  if (start < 0) return code
  let depth = 0
  let end = code.indexOf('(', start)
  do {
    if (code[end] === '(') depth += 1
    if (code[end] === ')') depth -= 1
    end += 1
  } while (depth > 0)
  return withoutLogs(`${code.slice(0, start)}void 0${code.slice(end)}`)
}

/** Leaves out of `@mswjs/data` what a page need not load for it. */
export const leanCollection = {
  name: 'lean-collection',
  transform(code: string, id: string) {
    if (!id.includes('/@mswjs/data/build/collection')) return undefined
    const isAsExpected =
      code.includes('await create(') &&
      (code.match(/\bisEqual\(/g) ?? []).length === 1 &&
      relations.region.test(code)
    const lean = replacements.reduce((text, { statement, by }) => {
      if (isAsExpected && text.split(statement).length === 2) return text.replace(statement, by)
      throw new Error(
        'Failed to build: this @mswjs/data is made in another way. Look at build/lean-collection.ts.',
      )
    }, code)
    return withoutLogs(lean.replace(relations.region, () => relations.by))
  },
}
