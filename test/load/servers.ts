import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'
import { type RunningProcess, start } from './process.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

type Start = (ids: number) => Promise<RunningProcess>

const serve = (...options: string[]) =>
  start([here('../../dist/cli.js'), 'serve', '--port', '0', ...options])

/** As its users run it: it writes a line for each request, and its file. */
async function jsonServer(ids: number): Promise<RunningProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'json-server-'))
  const customers = Array.from({ length: ids }, (_, number) => ({ id: `cus-${number}` }))
  await writeFile(join(folder, 'db.json'), JSON.stringify({ customers }))
  const command = here('../../node_modules/json-server/lib/cli/bin.js')
  const where = ['--host', '127.0.0.1', '--port', String(await freePort())]
  const server = await start([command, ...where, join(folder, 'db.json')])
  return {
    ...server,
    async stop() {
      const code = await server.stop()
      await rm(folder, { recursive: true })
      return code
    },
  }
}

/** Each server in a process of its own. */
export const servers = {
  'rebilly-mock serve': () => serve(),
  'the same, --log off': () => serve('--log', 'off'),
  "json-server's command": jsonServer,
  "json-server's router, in memory, no log": (ids) => start([here('json-server.ts'), String(ids)]),
  'node:http over a Map': () => start([here('bare-server.ts')]),
} as const satisfies Record<string, Start>

/** Those of the kit, whose answers are held against what is left behind. */
export const kit: readonly string[] = ['rebilly-mock serve', 'the same, --log off']
