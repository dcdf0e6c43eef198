import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface RunningProcess {
  readonly url: string
  readonly pid: number
  /** Ends it by SIGTERM; gives its exit code. */
  stop(): Promise<number | null>
}

interface Starting {
  readonly env?: NodeJS.ProcessEnv
  /** What the line says by which it tells that it listens; its URL, unless `url` is known. */
  readonly listening?: RegExp
  readonly url?: string
}

/** Runs a server in a process of its own, as a user does, until it says that it listens. */
export async function start(
  args: readonly string[],
  { env = process.env, listening = /http:\/\/[\d.:]+/, url }: Starting = {},
): Promise<RunningProcess> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const [found] = listening.exec(line) ?? []
    if (!found || child.pid === undefined) continue
    // What it writes of each request is taken from it, as a terminal takes it.
    child.stdout.resume()
    return {
      url: url ?? found,
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
