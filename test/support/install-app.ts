import { type ExecFileException, type ExecFileOptions, execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import manifest from '../../package.json' with { type: 'json' }

/** How long npm may take, in minutes; it waits long for a registry that does not answer. */
const limit = 4

const own = manifest.devDependencies

/** What the apps ask the API with, as this project has it. */
const clients = (['msw', 'axios', 'rebilly-js-sdk'] as const).map((name) => `${name}@${own[name]}`)

const npm = promisify(execFile).bind(undefined, 'npm')

const quickly = [
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-factor=2',
  '--loglevel=error',
]

/** Installs an app as its user would, with the packed kit. */
export async function installApp(app: string, folder: string, packed: string): Promise<void> {
  const given = {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development' },
    timeout: limit * 60_000,
    shell: process.platform === 'win32',
  }
  const quietly = ['--no-audit', '--no-fund']
  const install = (...how: string[]) =>
    npm(['install', ...quickly, ...quietly, ...how, ...clients, packed], given)
  try {
    // Half the time; but what npm has kept may be of before a version that is wanted.
    await install('--prefer-offline').catch((error: ExecFileException) => {
      if (error.killed) throw error
      return install()
    })
  } catch (error) {
    const reason = await reasonOf(error as ExecFileException, given)
    throw new Error(
      `Failed to install the app of ${app}: ${reason}. Let npm reach a package registry, or test without --frameworks.`,
    )
  }
}

/** Of a registry that it does not reach, npm says much else. */
async function reasonOf(error: ExecFileException, given: ExecFileOptions): Promise<string> {
  if (error.killed) return `npm took more than ${limit} minutes`
  const reached = npm(['view', 'msw', 'version', ...quickly, '--prefer-online'], given)
  return reached.then(
    () => error.stderr?.trim() || error.message,
    () => 'npm reaches no registry',
  )
}

/** The version of a package that is installed in a folder. */
export function versionIn(folder: string, name: string): string {
  const path = join(folder, 'node_modules', name, 'package.json')
  return JSON.parse(readFileSync(path, 'utf8')).version
}
