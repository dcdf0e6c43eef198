import { execFileSync } from 'node:child_process'
import autocannon from 'autocannon'
import type { RunningProcess } from './process.ts'
import { type Share, sharesOf, writeShare } from './upserts.ts'

export interface Load {
  readonly seconds: number
  readonly connections: number
  readonly ids: number
}

export interface Outcome {
  readonly perSecond: number
  readonly p99: number
  /** Connections that broke, and requests without an answer. */
  readonly errors: number
  readonly failures: Record<string, number>
  readonly shares: Share[]
  /** Of the server's process, in MB, a second apart. */
  readonly memory: number[]
}

/** Puts a server under load, from this process. */
export async function load(
  { url, pid }: RunningProcess,
  { seconds, connections, ids }: Load,
): Promise<Outcome> {
  const shares = sharesOf(ids, connections)
  const unused = [...shares]
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    setupClient(client) {
      const share = unused.pop()
      if (share) writeShare(client, share)
    },
  })
  const memory: number[] = []
  running.on('tick', () => memory.push(residentMemory(pid)))
  const { requests, latency, errors, timeouts } = await running
  const failures: Record<string, number> = {}
  for (const share of shares) {
    for (const [status, count] of share.failures) failures[status] = (failures[status] ?? 0) + count
  }
  return {
    perSecond: requests.average,
    p99: latency.p99,
    errors: errors + timeouts,
    failures,
    shares,
    memory,
  }
}

const residentMemory = (pid: number): number =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024)
