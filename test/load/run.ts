import { parseArgs } from 'node:util'
import { customersOf } from './customers-of.ts'
import { type Load, load } from './load.ts'
import { installMockoon, type Mockoon } from './mockoon.ts'
import type { RunningProcess } from './process.ts'
import { type Round, report } from './report.ts'
import { kit, servers } from './servers.ts'
import { lostWrites } from './upserts.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '64' },
    customers: { type: 'string', multiple: true, default: ['200', '10000'] },
    /** Leaves the others out. */
    kit: { type: 'boolean', default: false },
    /** Installs Mockoon's command for the run, and measures it too. */
    mockoon: { type: 'boolean', default: false },
  },
})

async function round(
  name: string,
  start: (ids: number) => Promise<RunningProcess>,
  under: Load,
): Promise<Round> {
  const server = await start(under.ids)
  try {
    const outcome = await load(server, under)
    const isKit = kit.includes(name)
    return { outcome, lost: isKit ? lostWrites(outcome.shares, await customersOf(server.url)) : [] }
  } finally {
    await server.stop()
  }
}

/** All servers in turn, round after round: what else the machine does meanwhile hits each alike. */
async function measure(ids: number, mockoon: Mockoon | undefined): Promise<Map<string, Round[]>> {
  const chosen = Object.entries(servers).filter(([name]) => !values.kit || kit.includes(name))
  const all = new Map(chosen)
  if (mockoon) all.set("Mockoon's command", mockoon.start)
  const rounds = new Map<string, Round[]>()
  for (let count = 0; count < Number(values.rounds); count += 1) {
    for (const [name, start] of all) {
      const under = {
        seconds: Number(values.seconds),
        connections: Number(values.connections),
        ids,
      }
      rounds.set(name, [...(rounds.get(name) ?? []), await round(name, start, under)])
    }
  }
  return rounds
}

const mockoon = values.mockoon ? await installMockoon() : undefined
try {
  for (const ids of values.customers.map(Number)) {
    const isSound = report(ids, await measure(ids, mockoon))
    if (!isSound) process.exitCode = 1
  }
} finally {
  await mockoon?.remove()
}
