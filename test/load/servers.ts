import { fileURLToPath } from 'node:url'
import { type RunningProcess, start } from './process.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

type Start = (ids: number) => Promise<RunningProcess>

const serve = (...options: string[]) =>
  start([here('../../dist/cli.js'), 'serve', '--port', '0', ...options])

/** Each server in a process of its own. */
export const servers = {
  'rebilly-mock serve': () => serve(),
  'the same, --log off': () => serve('--log', 'off'),
  'json-server': (ids) => start([here('json-server.ts'), String(ids)]),
  'node:http over a Map': () => start([here('bare-server.ts')]),
} as const satisfies Record<string, Start>

/** Those of the kit, whose answers are held against what is left behind. */
export const kit: readonly string[] = ['rebilly-mock serve', 'the same, --log off']
