import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endGroup, lead } from './groups.ts'
import { type Mutation, planted } from './mutations.ts'

/** How long a suite may take that takes a minute without a defect, in milliseconds. */
const patience = 300_000

const vitest = 'npx vitest run --config test/vitest.config.ts --bail=1 --silent=true --project'
const playwright = 'npx playwright test --config test/playwright.config.ts --max-failures=1'
const build = 'npm run --silent build'

/** What tests code that no test of the node project reaches: it runs in a browser, or as it is built. */
const suites: readonly [files: RegExp, commands: readonly string[]][] = [
  [
    /^src\/vite/,
    [`${vitest} browser`, `${build} && ${vitest} package vite`, `${playwright} dev hot`],
  ],
  [/^src\/(browser|vitest)/, [`${vitest} browser`]],
  [/^src\/cli/, [`${build} && ${vitest} package cli serve-command`]],
  [/^src\/storybook/, [`${build} && ${vitest} stories`]],
  [/^src\/playwright/, [`${build} && ${playwright} attached failing rivals conformance`]],
  [/./, [`${build} && ${vitest} package`, `${vitest} browser`]],
]

/** A copy of the project, in which defects are planted for tests that read the files. */
export class BuiltCopy {
  readonly #root: string
  readonly #copy = mkdtempSync(join(tmpdir(), 'rebilly-mock-mutants-'))

  constructor(root: string) {
    this.#root = root
    const parts = 'src handlers factories demo test package.json tsconfig.json README.md'.split(' ')
    for (const part of parts) cpSync(join(root, part), join(this.#copy, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(this.#copy, 'node_modules'))
  }

  /** The suite that noticed a defect, by its command. */
  async noticedBy(mutation: Mutation): Promise<string | undefined> {
    const commands = suites.find(([files]) => files.test(mutation.file))?.[1] ?? []
    return this.#with(mutation, async () => {
      for (const command of commands) if (!(await this.#passes(command))) return command
      return undefined
    })
  }

  /** Whether the compiler refuses it, which is a check of the project like any other. */
  isRefusedByTypes(mutation: Mutation): Promise<boolean> {
    return this.#with(mutation, async () => !(await this.#passes('npx tsc')))
  }

  remove(): void {
    rmSync(this.#copy, { recursive: true, force: true })
  }

  async #with<Result>(mutation: Mutation, work: () => Promise<Result>): Promise<Result> {
    const path = join(this.#copy, mutation.file)
    const source = readFileSync(join(this.#root, mutation.file), 'utf8')
    writeFileSync(path, planted(source, mutation))
    try {
      return await work()
    } finally {
      writeFileSync(path, source)
    }
  }

  #passes(command: string): Promise<boolean> {
    return new Promise((resolve) => {
      const options = { cwd: this.#copy, shell: true, stdio: 'ignore', detached: true } as const
      const child = lead(spawn(command, options))
      const timer = setTimeout(() => endGroup(child), patience)
      child.on('close', (code) => {
        clearTimeout(timer)
        resolve(code === 0)
      })
    })
  }
}
