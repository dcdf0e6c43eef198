import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { answersAt, envOfApps, freePort } from './framework-app.ts'
import { installApp, versionIn } from './install-app.ts'
import type { Sentinel } from './sentinel.ts'

const tests = fileURLToPath(new URL('..', import.meta.url))

/** What serves and builds an app of Next. */
export type Bundler = 'turbopack' | 'webpack'

/** A development server of it. */
export interface NextServer {
  readonly url: string
  /** What it has printed so far. */
  readonly output: string
  stop(): Promise<void>
}

/** The tests' app of Next, installed as its user would. */
export interface NextApp {
  readonly version: string
  write(path: string, text: string): void
  read(path: string): string
  /** Starts its development server; the names of the real hosts lead to the trap there. */
  serve(bundler: Bundler, trap: Sentinel): Promise<NextServer>
  /** Makes a production build and gives all its text. */
  build(bundler: Bundler): Promise<string>
  remove(): void
}

/** Installs the app with the packed kit, and the files that a page of the documentation shows. */
export async function installNext(
  packed: string,
  files: Readonly<Record<string, string>>,
): Promise<NextApp> {
  const folder = mkdtempSync(join(tmpdir(), 'next-'))
  const apps = join(tests, 'frameworks', 'apps')
  cpSync(join(apps, 'next'), folder, { recursive: true })
  cpSync(join(apps, 'rebilly-mock.config.ts'), join(folder, 'rebilly-mock.config.ts'))
  cpSync(join(apps, 'trap.cjs'), join(folder, 'trap.cjs'))
  cpSync(join(tests, 'escape', 'means'), join(folder, 'app', 'means'), { recursive: true })
  const app: NextApp = {
    get version() {
      return versionIn(folder, 'next')
    },
    write: (path, text) => writeFileSync(join(folder, path), text),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    serve: (bundler, trap) => serve(folder, bundler, trap),
    build: (bundler) => build(folder, bundler),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  for (const [path, text] of Object.entries(files)) app.write(path, text)
  await installApp('next', folder, packed).catch((error) => {
    app.remove()
    throw error
  })
  return app
}

const program = (folder: string) => join(folder, 'node_modules', 'next', 'dist', 'bin', 'next')

async function serve(folder: string, bundler: Bundler, trap: Sentinel): Promise<NextServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const flags = [`--${bundler}`, '--port', String(port), '--hostname', '127.0.0.1']
  const trapped = `--require=${join(folder, 'trap.cjs')}`
  // A group of its own, because it starts others.
  const server = spawn(process.execPath, [program(folder), 'dev', ...flags], {
    cwd: folder,
    env: { ...env, TRAP: trap.url, NODE_OPTIONS: trapped },
    detached: true,
  })
  let output = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const running: NextServer = {
    url,
    get output() {
      return output
    },
    async stop() {
      if (!server.pid || server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      process.kill(-server.pid, 'SIGKILL')
      await ended
    },
  }
  await answersAt(url, server, () => output).catch(async (error) => {
    await running.stop()
    throw error
  })
  return running
}

async function build(folder: string, bundler: Bundler): Promise<string> {
  rmSync(join(folder, '.next'), { recursive: true, force: true })
  const given = { cwd: folder, env, maxBuffer: 2 ** 26 }
  const args = [program(folder), 'build', `--${bundler}`]
  await promisify(execFile)(process.execPath, args, given).catch((error) => {
    throw new Error(`Failed to build the app of Next: ${error.stdout}${error.stderr}`)
  })
  // The cache is none of what is deployed, and has the package.json of the app.
  rmSync(join(folder, '.next', 'cache'), { recursive: true, force: true })
  return globSync('.next/**/*', { cwd: folder, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n')
}

const env = { ...envOfApps, NEXT_TELEMETRY_DISABLED: '1' }
