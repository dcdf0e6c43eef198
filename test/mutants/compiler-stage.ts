import type { Ledger } from './ledger.ts'
import type { Mutation } from './mutations.ts'
import { type Planted, plantedTogether } from './planted-together.ts'
import type { ProjectCopy } from './project-copy.ts'

/** Where the compiler finds fault, and with what. */
export interface CompileError {
  readonly file: string
  readonly line: number
  readonly text: string
}

type Compile = (changed: ReadonlyMap<string, string>) => Promise<readonly CompileError[]>

const command = 'npx tsc'

/** It keeps what it knows of files that no defect changes. */
const kept = '--incremental --tsBuildInfoFile test-results/mutants.tsbuildinfo --pretty false'

/**
 * Asks the compiler of many defects at once: it goes on after an error, and says where each is. One in a defect's
 * own lines is that defect's; for any other, those that are left are asked again, by halves. That takes long while
 * they are many, so that at first they may be left at that.
 */
export class CompilerStage {
  readonly name = 'the compiler'
  readonly #compile: Compile
  readonly #textOf: (file: string) => string
  readonly #isAtFirst: boolean

  constructor(compile: Compile, textOf: (file: string) => string, isAtFirst = false) {
    this.#compile = compile
    this.#textOf = textOf
    this.#isAtFirst = isAtFirst
  }

  async ask(
    mutations: readonly Mutation[],
    ledger: Ledger,
    onNoticed: (mutation: Mutation, check: string) => void,
  ): Promise<void> {
    const [before] = await this.#compile(new Map())
    if (before) throw new Error(`Failed to begin: ${before.file} ${before.text}. Mend that first.`)
    const groups = [mutations.filter((each) => !ledger.hasPassed(each, command))]
    for (let group = groups.shift(); group; group = groups.shift()) {
      if (group.length === 0) continue
      const { planted, left, texts } = plantedTogether(group, this.#textOf)
      const errors = await this.#compile(texts)
      const noticed = causesOf(errors, planted)
      for (const [mutation, { text }] of noticed) {
        ledger.note(mutation, command, true, text)
        onNoticed(mutation, command)
      }
      const rest = planted.map(({ mutation }) => mutation).filter((each) => !noticed.has(each))
      const half = Math.ceil(rest.length / 2)
      if (errors.length === 0) for (const each of rest) ledger.note(each, command, false)
      else if (noticed.size > 0) groups.push(rest)
      else if (!this.#isAtFirst) groups.push(rest.slice(0, half), rest.slice(half))
      groups.push([...left])
    }
  }
}

function causesOf(errors: readonly CompileError[], planted: readonly Planted[]) {
  const causes = new Map<Mutation, CompileError>()
  for (const error of errors) {
    const isAlone = planted.length === 1
    const cause = planted.find((each) => isAlone || isWithin(error, each))
    if (cause) causes.set(cause.mutation, error)
  }
  return causes
}

const isWithin = ({ file, line }: CompileError, { mutation, first, last }: Planted): boolean =>
  file === mutation.file && line >= first && line <= last

/** The compiler of a copy of the project. */
export const compilerIn =
  (copy: ProjectCopy): Compile =>
  (changed) =>
    copy.with(changed, async () => {
      const { code, output } = await copy.output(`${command} ${kept}`)
      const errors = errorsIn(output)
      if (code === 0 || errors.length > 0) return errors
      throw new Error(`Failed to compile: ${output || 'it took too long'}. Run it without defects.`)
    })

/** `src/a.ts(12,3): error TS2345: ...` */
const errorsIn = (output: string): CompileError[] =>
  [...output.matchAll(/^(\S+)\((\d+),\d+\): (error .*)$/gm)].map(
    ([, file = '', line, text = '']) => ({ file, line: Number(line), text }),
  )
