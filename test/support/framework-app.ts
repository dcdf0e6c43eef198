import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { vi } from 'vitest'
import { installApp, versionIn } from './install-app.ts'
import type { Sentinel } from './sentinel.ts'

const tests = fileURLToPath(new URL('..', import.meta.url))

/** A framework's small app, installed as its user would. */
export interface FrameworkApp {
  readonly url: string
  /** What the development server has printed so far. */
  readonly output: string
  /** The version of a package that it has. */
  version(name: string): string
  /** Makes a production build and gives all its text. */
  build(): Promise<string>
  close(): Promise<void>
}

interface Framework {
  /** The folder of the app, below `test/frameworks/apps`. */
  readonly app: string
  /** Where its sources are: a development server may refuse what is elsewhere. */
  readonly source: string
  /** The program that serves and builds it. */
  readonly program: string
  /** How it is told to serve. @default 'dev' */
  readonly serve?: string
  /** Where builds are put. */
  readonly built: string
}

/** Installs a framework's app with the packed kit and starts its development server. */
export async function startFramework(
  { app: name, source, program, serve = 'dev', built }: Framework,
  packed: string,
  trap: Sentinel,
): Promise<FrameworkApp> {
  const folder = mkdtempSync(join(tmpdir(), 'framework-'))
  const apps = join(tests, 'frameworks', 'apps')
  cpSync(join(apps, name), folder, { recursive: true })
  cpSync(join(apps, 'rebilly-mock.config.ts'), join(folder, 'rebilly-mock.config.ts'))
  cpSync(join(apps, 'api.ts'), join(folder, source, 'api.ts'))
  cpSync(join(apps, 'trap.cjs'), join(folder, 'trap.cjs'))
  cpSync(join(tests, 'escape', 'means'), join(folder, source, 'means'), { recursive: true })
  const remove = () => rmSync(folder, { recursive: true, force: true })
  await installApp(name, folder, packed).catch((error) => {
    remove()
    throw error
  })

  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const command = join(folder, 'node_modules', '.bin', program)
  const address = ['--port', String(port), '--host', '127.0.0.1']
  // What it asks on a server, and what that starts, finds the trap too.
  const preload = `--require ${join(folder, 'trap.cjs')}`
  const trapped = { ...envOfApps, TRAP: trap.url, NODE_OPTIONS: preload }
  // A group of its own, because some servers start others.
  const server = spawn(process.execPath, [command, serve, ...address], {
    cwd: folder,
    env: trapped,
    detached: true,
  })
  let output = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const app: FrameworkApp = {
    url,
    get output() {
      return output
    },
    version: (name) => versionIn(folder, name),
    async build() {
      const given = { cwd: folder, env: trapped, maxBuffer: 2 ** 26 }
      await promisify(execFile)(process.execPath, [command, 'build'], given).catch((error) => {
        throw new Error(`Failed to build the app of ${name}: ${error.stdout}${error.stderr}`)
      })
      const files = globSync(`${built}/**/*`, { cwd: folder, withFileTypes: true })
      return files
        .filter((file) => file.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
        .join('\n')
    },
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      if (server.pid && server.exitCode === null && server.signalCode === null) {
        process.kill(-server.pid, 'SIGKILL')
        await ended
      }
      remove()
    },
  }
  await answersAt(url, server, () => output).catch(async (error) => {
    await app.close()
    throw error
  })
  return app
}

/** What Vitest sets, which no developer has: it would make the plugin do nothing, and Nuxt say nothing. */
const ofVitest = /^(VITEST.*|NODE_ENV|TEST|DEV|PROD|SSR|MODE|BASE_URL)$/

/** What an app's own programs are run with. */
export const envOfApps = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.test(name))),
  NO_COLOR: '1',
  CI: '1',
  // Else it may go into the background, and end.
  ASTRO_DEV_BACKGROUND: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  NUXT_TELEMETRY_DISABLED: '1',
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Resolves when a server has a page; rejects when it ends before. */
export function answersAt(url: string, server: ChildProcess, output: () => string): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`The development server ended: ${output()}`)))
  })
  const answered = vi.waitFor(
    async () => {
      const { status } = await fetch(url, { headers: { Accept: 'text/html' } })
      if (status !== 200) throw new Error(`${url} is ${status}: ${output()}`)
    },
    { timeout: 120_000, interval: 200 },
  )
  return Promise.race([ended, answered])
}
