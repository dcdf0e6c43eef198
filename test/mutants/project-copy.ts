import { spawn } from 'node:child_process'
import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { type Checker, type Outcome, outcomeOf } from './checker.ts'
import { endGroup, lead } from './groups.ts'
import { type Mutation, planted } from './mutations.ts'
import { build } from './suites.ts'

/** How long a command may take that takes a minute without a defect, in milliseconds. */
const patience = 600_000

/** A copy of the project, in which defects are planted for commands that read the files. */
export class ProjectCopy implements Checker {
  readonly #root: string
  readonly #copy: string
  /** Whether the package is that of the sources as they are now. */
  #isBuilt = false

  constructor(root: string, number: number) {
    this.#root = root
    this.#copy = join(root, 'test-results', `mutants-copy-${process.pid}-${number}`)
    for (const name of readdirSync(root)) {
      if (isMade.has(name)) continue
      const filter = (path: string) => !isMade.has(basename(path))
      cpSync(join(root, name), join(this.#copy, name), { recursive: true, filter })
    }
    linkTree(join(root, 'node_modules'), join(this.#copy, 'node_modules'))
  }

  async run(commands: readonly string[], mutation: Mutation | undefined): Promise<Outcome> {
    if (!mutation) return this.#inTurn(commands)
    const source = readFileSync(join(this.#root, mutation.file), 'utf8')
    const changed = new Map([[mutation.file, planted(source, mutation)]])
    return this.with(changed, () => this.#inTurn(commands))
  }

  remove(): void {
    rmSync(this.#copy, { recursive: true, force: true })
  }

  /** Does something while files are changed. */
  async with<Result>(
    changed: ReadonlyMap<string, string>,
    act: () => Promise<Result>,
  ): Promise<Result> {
    this.#isBuilt = false
    try {
      for (const [file, text] of changed) writeFileSync(join(this.#copy, file), text)
      return await act()
    } finally {
      for (const file of changed.keys()) {
        writeFileSync(join(this.#copy, file), readFileSync(join(this.#root, file)))
      }
      this.#isBuilt = false
    }
  }

  /** What a command prints, and its exit code; none where it ran out of time. */
  output(command: string): Promise<{ code: number | null; output: string }> {
    return new Promise((resolve) => {
      const child = lead(
        spawn(command, {
          cwd: this.#copy,
          shell: true,
          stdio: ['ignore', 'pipe', 'pipe'],
          detached: true,
          env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
        }),
      )
      let output = ''
      child.stdout?.on('data', (text) => (output += text))
      child.stderr?.on('data', (text) => (output += text))
      const timer = setTimeout(() => endGroup(child), patience)
      child.on('close', (code) => {
        clearTimeout(timer)
        resolve({ code, output })
      })
    })
  }

  async #inTurn(commands: readonly string[]): Promise<Outcome> {
    for (const command of commands) {
      const outcome = await this.#execute(command)
      if (outcome.kind !== 'passes') return { ...outcome, check: command }
    }
    return { kind: 'passes' }
  }

  async #execute(command: string): Promise<Outcome> {
    const needsBuild = command.startsWith(buildFirst)
    const done = this.#isBuilt ? command.replace(buildFirst, '') : command
    const { code, output } = await this.output(done)
    if (code === 0) {
      this.#isBuilt ||= needsBuild
      return { kind: 'passes' }
    }
    return code === null ? { kind: 'late' } : outcomeOf(errorsIn(output))
  }
}

const buildFirst = `${build} && `

const isMade = new Set(['node_modules', 'dist', 'test-results', '.git', '.vite'])

/** What a command prints of errors, or all that it prints. */
function errorsIn(output: string): string[] {
  const errors = output.match(/^.*\b(?:\w*Error|error TS\d+)\b.*$/gm)
  return errors ?? [output.trim()]
}

/** The packages' files, not their copies; where tools keep what they made is left out, which packages may call alike. */
function linkTree(from: string, to: string, leftOut = ofTools): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isFile()) linkSync(source, target)
    else if (!leftOut.test(entry.name)) linkTree(source, target, /^$/)
  }
}

const ofTools = /^\.(?:vite|cache)/
