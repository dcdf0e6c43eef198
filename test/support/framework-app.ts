import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { vi } from 'vitest'

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
  /** Where builds are put. */
  readonly built: string
}

/** Installs a framework's app with the packed kit and starts its development server. */
export async function startFramework(
  { app: name, source, program, built }: Framework,
  packed: string,
): Promise<FrameworkApp> {
  const folder = mkdtempSync(join(tmpdir(), 'framework-'))
  const apps = join(tests, 'frameworks', 'apps')
  cpSync(join(apps, name), folder, { recursive: true })
  cpSync(join(apps, 'rebilly-mock.config.ts'), join(folder, 'rebilly-mock.config.ts'))
  cpSync(join(tests, 'escape', 'means'), join(folder, source, 'means'), { recursive: true })
  await install(folder, packed)

  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const command = join(folder, 'node_modules', '.bin', program)
  const address = ['--port', String(port), '--host', '127.0.0.1']
  // A group of its own, because some servers start others.
  const server = spawn(process.execPath, [command, 'dev', ...address], {
    cwd: folder,
    env,
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
    version(name) {
      const manifest = join(folder, 'node_modules', name, 'package.json')
      return JSON.parse(readFileSync(manifest, 'utf8')).version
    },
    async build() {
      const given = { cwd: folder, env, maxBuffer: 2 ** 26 }
      await promisify(execFile)(process.execPath, [command, 'build'], given)
      const files = globSync(`${built}/**/*`, { cwd: folder, withFileTypes: true })
      return files
        .filter((file) => file.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
        .join('\n')
    },
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      if (server.pid && server.exitCode === null) {
        process.kill(-server.pid, 'SIGKILL')
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await answers(url, server, () => output).catch(async (error) => {
    await app.close()
    throw error
  })
  return app
}

/** As a developer has it: Vitest's own values would make the plugin do nothing. */
const env = {
  ...process.env,
  VITEST: undefined,
  NODE_ENV: undefined,
  NO_COLOR: '1',
  CI: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
}

const install = (folder: string, packed: string) =>
  promisify(execFile)(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', ...own, packed],
    { cwd: folder, env: { ...env, NODE_ENV: 'development' }, shell: process.platform === 'win32' },
  )

const { devDependencies } = JSON.parse(readFileSync(join(tests, '..', 'package.json'), 'utf8'))

/** What the app asks the API with, as this project has it. */
const own = ['msw', 'axios', 'rebilly-js-sdk'].map((name) => `${name}@${devDependencies[name]}`)

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Resolves when a server has a page. */
const answers = (url: string, server: ChildProcess, output: () => string): Promise<void> =>
  vi.waitFor(
    async () => {
      const { status } = await fetch(url, { headers: { Accept: 'text/html' } })
      if (status === 200) return
      throw new Error(
        `${url} is ${status}${server.exitCode === null ? '' : ', and ended'}: ${output()}`,
      )
    },
    { timeout: 120_000, interval: 200 },
  )
