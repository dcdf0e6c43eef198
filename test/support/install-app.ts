import { type ExecFileException, execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import manifest from '../../package.json' with { type: 'json' }

/** How long npm may take, in minutes; it waits long for a registry that does not answer. */
const limit = 4

const own = manifest.devDependencies

/** What the apps ask the API with, as this project has it. */
const clients = (['msw', 'axios', 'rebilly-js-sdk'] as const).map((name) => `${name}@${own[name]}`)

const args = ['--prefer-offline', '--fetch-retries=1', '--no-audit', '--no-fund']

/** Installs an app as its user would, with the packed kit. */
export async function installApp(app: string, folder: string, packed: string): Promise<void> {
  const all = ['install', ...args, '--loglevel=error', ...clients, packed]
  const given = {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development' },
    timeout: limit * 60_000,
    shell: process.platform === 'win32',
  }
  await promisify(execFile)('npm', all, given).catch((error: ExecFileException) => {
    const reason = error.killed ? `npm took more than ${limit} minutes` : error.stderr?.trim()
    throw new Error(
      `Failed to install the app of ${app}: ${reason || error.message}. Let npm reach a package registry, or test without --frameworks.`,
    )
  })
}

/** The version of a package that is installed in a folder. */
export function versionIn(folder: string, name: string): string {
  const path = join(folder, 'node_modules', name, 'package.json')
  return JSON.parse(readFileSync(path, 'utf8')).version
}
