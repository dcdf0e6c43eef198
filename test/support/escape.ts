/**
 * The escape table: hosts by means, and how many connections each let through to the real host.
 *
 * A test in `test/escape/` notes its cells by `escapeTable`. They are written below `test-results/escape/`,
 * and `escape-report.ts` prints them after the run, a line a host:
 *
 *     escape: Vite page: 0 connections, 20 reloads: fetch 200, module worker 200, synchronous XHR refused
 *     escape: 3 hosts, 28 cells, 0 connections
 */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import type { Sentinel } from './sentinel.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the cells, from `escape-report.ts`. */
    escapeCells: string
  }
}

/** How often a page is loaded again; `RELOADS=2` is the short way. */
export const reloads = Number(process.env.RELOADS ?? 20)

export interface EscapeCell {
  /** Where the kit is in force, such as `Vite page` or `jsdom`. */
  readonly host: string
  /** By what is asked, such as `fetch`, `captured fetch`, `XHR`, `axios`, `client`, `module worker`. */
  readonly means: string
  /** How it was answered: a status, or `refused` where an error names the cure. */
  readonly answered: string
  /** How many connections reached what stands for the real host. */
  readonly connections: number
  /** How often the page was loaded again meanwhile. */
  readonly reloads?: number
}

/** Asks by one means and gives how it was answered. */
type Ask = () => Promise<number | string>

interface Expected {
  /** @default 200 */
  readonly answered?: number | string
  readonly reloads?: number
}

/**
 * The cells of one host; `trap` gives what stands for the real host. A cell fails when a connection was made
 * meanwhile, and when it was not answered as expected.
 *
 * @example
 * const cell = escapeTable('Node', () => trap)
 * test('fetch', () => cell('fetch', async () => (await fetch(trap.url, { headers })).status))
 */
export function escapeTable(host: string, trap: () => Sentinel) {
  return async (
    means: string,
    ask: Ask,
    { answered = 200, ...counted }: Expected = {},
  ): Promise<void> => {
    const { connections: before } = trap()
    const outcome = await ask().then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    )
    await trap().settled()
    const connections = trap().connections - before
    const was = 'answer' in outcome ? String(outcome.answer) : 'failed'
    note({ host, means, answered: was, connections, ...counted })

    expect(connections, `connections of ${means} to the real host`).toBe(0)
    if ('error' in outcome) throw outcome.error
    expect(was, `how ${means} was answered`).toBe(String(answered))
  }
}

function note(cell: EscapeCell): void {
  const file = join(inject('escapeCells'), `${cell.host.replaceAll(/\W+/g, '-')}.ndjson`)
  appendFileSync(file, `${JSON.stringify(cell)}\n`)
}
