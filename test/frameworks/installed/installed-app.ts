import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Finished {
  readonly code: number
  /** What it printed, on both streams. */
  readonly output: string
}

/** An app in a folder of its own, which has the package as npm would install it, and nothing of this project. */
export interface InstalledApp {
  readonly folder: string
  /** What its commands run with. */
  readonly environment: NodeJS.ProcessEnv
  write(files: Readonly<Record<string, string>>): void
  /** Runs a command of an installed package, as a script of its package.json would, without npm's own start. */
  run(command: string, ...args: string[]): Promise<Finished>
  /** Removes a file, or the whole app. */
  remove(name?: string): void
}

/** Installs the packed kit with the packages that are named, in the versions that this project uses. */
export async function installApp(packed: string, peers: readonly string[]): Promise<InstalledApp> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rebilly-mock-app-')))
  const app: InstalledApp = {
    folder,
    environment: environment(),
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), text)
      }
    },
    run: (command, ...args) => run(folder, command, args, pathOf(folder)),
    remove: (name = '.') =>
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 }),
  }
  try {
    app.write({ 'package.json': JSON.stringify({ private: true, type: 'module' }) })
    await succeed(folder, 'npm', [
      ...['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'],
      ...['--loglevel=error', packed, ...peers.map((name) => `${name}@${versionOf(name)}`)],
    ])
    return app
  } catch (error) {
    app.remove()
    throw error
  }
}

/** The very version that is installed here, so that no later release fails a test. */
function versionOf(name: string): string {
  const manifest = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')
  return JSON.parse(manifest).version
}

async function succeed(cwd: string, command: string, args: string[]): Promise<string> {
  const { code, output } = await run(cwd, command, args)
  if (code !== 0) throw new Error(`Failed to run ${command} ${args.join(' ')}: ${output}`)
  return output
}

/** Where a shell of npm looks for commands: in the packages of a folder first. */
const pathOf = (folder: string): string =>
  [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter)

function run(
  cwd: string,
  command: string,
  args: string[],
  PATH = process.env.PATH,
): Promise<Finished> {
  const options = { cwd, env: { ...environment(), PATH }, maxBuffer: 2 ** 26 }
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr })
    })
  })
}

/** What a user's shell has: nothing of the runner, but the Node that it runs on. */
function environment(): NodeJS.ProcessEnv {
  const foreign =
    /^(npm_|VITEST|PLAYWRIGHT|TEST_|NODE_OPTIONS|NODE_ENV|INIT_CWD|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/i
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return { ...Object.fromEntries(kept), NO_COLOR: '1', STORYBOOK_DISABLE_TELEMETRY: '1' }
}
