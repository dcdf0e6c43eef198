import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'
import { type RunningProcess, start } from './process.ts'

const npm = promisify(execFile).bind(undefined, 'npm')

/** Mockoon's command, which is no dependency: with all that it needs it is larger than the rest of them together. */
export interface Mockoon {
  /** Starts it as its users do, with the customers: it has no upsert. */
  start(ids: number): Promise<RunningProcess>
  remove(): Promise<void>
}

/** Installs it into a folder of its own. */
export async function installMockoon(): Promise<Mockoon> {
  const folder = await mkdtemp(join(tmpdir(), 'mockoon-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const env = { ...process.env, HOME: folder }
  try {
    await writeFile(join(folder, 'package.json'), '{}')
    const quietly = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
    // npm's own settings are the user's.
    await npm(['install', ...quietly, '@mockoon/cli@9'], { cwd: folder, timeout: 300_000 })
  } catch (error) {
    await remove()
    const { stderr, message } = error as { stderr?: string; message: string }
    throw new Error(
      `Failed to install Mockoon: ${stderr?.trim() || message}. Let npm reach a package registry, or leave out --mockoon.`,
    )
  }
  return {
    remove,
    async start(ids) {
      const [data, port] = [join(folder, 'customers.json'), await freePort()]
      await writeFile(data, JSON.stringify(environment(ids, port)))
      const command = join(folder, 'node_modules', '@mockoon', 'cli', 'bin', 'run.js')
      const options = ['--data', data, '--repair', '--disable-admin-api', '--disable-log-to-file']
      return start([command, 'start', ...options], {
        env,
        listening: /Server started/,
        url: `http://127.0.0.1:${port}`,
      })
    },
  }
}

/** Create, read, update and delete over a list; what it leaves out `--repair` fills in. */
const environment = (ids: number, port: number) => ({
  uuid: 'customers',
  name: 'customers',
  hostname: '127.0.0.1',
  port,
  data: [{ uuid: 'list', id: 'list', name: 'customers', value: JSON.stringify(customers(ids)) }],
  routes: [
    {
      uuid: 'route',
      type: 'crud',
      endpoint: 'customers',
      responses: [{ uuid: 'answer', default: true, bodyType: 'DATABUCKET', databucketID: 'list' }],
    },
  ],
  rootChildren: [{ type: 'route', uuid: 'route' }],
})

const customers = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ id: `cus-${number}` }))
