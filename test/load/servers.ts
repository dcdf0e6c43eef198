import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface RunningProcess {
  readonly url: string
  readonly pid: number
  /** Ends it by SIGTERM; gives its exit code. */
  stop(): Promise<number | null>
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Each server in a process of its own, as a user runs it. */
export const servers = {
  kit: () => start(here('../../dist/cli.js'), 'serve', '--port', '0', '--log', 'off'),
  bare: () => start(here('bare-server.ts')),
  jsonServer: (ids: number) => start(here('json-server.ts'), String(ids)),
}

/** Waits for the line in which the server says where it is. */
async function start(...args: string[]): Promise<RunningProcess> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/[\d.:]+/.exec(line) ?? []
    if (!url || child.pid === undefined) continue
    return {
      url,
      pid: child.pid,
      async stop() {
        child.kill('SIGTERM')
        const [code] = await exit
        return code
      },
    }
  }
  throw new Error(`Failed to start ${args[0]}: it ended without a word of where it listens.`)
}
