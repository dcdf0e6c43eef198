import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endGroup, lead } from './groups.ts'
import { type Mutation, planted } from './mutations.ts'

/** How long a suite may take that takes a minute without a defect, in milliseconds. */
const patience = 600_000

const vitest =
  'npx vitest run --config test/vitest.config.ts --bail=1 --retry=1 --silent=true --project'
const playwright =
  'npx playwright test --config test/playwright.config.ts --max-failures=1 --retries=1'
const build = 'npm run --silent build:js'

/**
 * What tests code that runs in a page, a frame or a worker, or as it is built: nobody sees there which test runs
 * which function.
 */
const suites: readonly [files: RegExp, commands: readonly string[]][] = [
  [/^src\/vite/, [`${build} && ${vitest} package vite`, `${build} && ${playwright} dev hot`]],
  [/^src\/browser/, ['node test/observations/run.ts chromium', `${vitest} browser`]],
  [/^src\/vitest/, [`${vitest} browser`]],
  [/^src\/cli/, [`${build} && ${vitest} package cli serve-command`]],
  [/^src\/storybook/, [`${build} && ${vitest} stories`]],
  [/^src\/playwright/, [`${build} && ${playwright} attached failing rivals conformance`]],
  [/^src\/node/, [`${vitest} node test/api/node-`, `${build} && ${vitest} package`]],
]

/** A copy of the project, in which defects are planted for tests that read the files. */
export class BuiltCopy {
  readonly #root: string
  readonly #copy = mkdtempSync(join(tmpdir(), 'rebilly-mock-mutants-'))
  /** The suites that were seen to pass without a defect. */
  readonly #sound = new Set<string>()

  constructor(root: string) {
    this.#root = root
    const parts = 'src handlers factories demo test package.json tsconfig.json README.md'.split(' ')
    for (const part of parts) cpSync(join(root, part), join(this.#copy, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(this.#copy, 'node_modules'))
  }

  /** The suite that noticed a defect, by its command; throws when that fails without the defect too. */
  async noticedBy(mutation: Mutation): Promise<string | undefined> {
    const commands = suites.find(([files]) => files.test(mutation.file))?.[1] ?? []
    for (const command of commands) {
      await this.#requireSound(command)
      const outcome = await this.#with(mutation, () => this.#run(command))
      if (outcome === 'hangs') return `${command} (never ends)`
      if (outcome === 'fails') return command
    }
    return undefined
  }

  /** Whether the compiler refuses it, which is a check of the project like any other. */
  async isRefusedByTypes(mutation: Mutation): Promise<boolean> {
    await this.#requireSound('npx tsc')
    return (await this.#with(mutation, () => this.#run('npx tsc'))) === 'fails'
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

  async #requireSound(command: string): Promise<void> {
    if (this.#sound.has(command)) return
    if ((await this.#run(command)) !== 'passes') {
      throw new Error(`Failed to begin: \`${command}\` fails without any defect. Mend that first.`)
    }
    this.#sound.add(command)
  }

  #run(command: string): Promise<'passes' | 'fails' | 'hangs'> {
    return new Promise((resolve) => {
      const options = { cwd: this.#copy, shell: true, stdio: 'ignore', detached: true } as const
      const child = lead(spawn(command, options))
      let isLate = false
      const timer = setTimeout(() => {
        isLate = true
        endGroup(child)
      }, patience)
      child.on('close', (code) => {
        clearTimeout(timer)
        resolve(code === 0 ? 'passes' : isLate ? 'hangs' : 'fails')
      })
    })
  }
}
