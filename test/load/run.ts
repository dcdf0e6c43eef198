import { parseArgs } from 'node:util'
import { customersOf } from './customers-of.ts'
import { type Load, load, type Outcome } from './load.ts'
import { type RunningProcess, servers } from './servers.ts'
import { lostWrites } from './upserts.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    connections: { type: 'string', default: '64' },
    ids: { type: 'string', default: '10000' },
    'rival-seconds': { type: 'string', default: '10' },
  },
})
const full: Load = {
  seconds: Number(values.seconds),
  connections: Number(values.connections),
  ids: Number(values.ids),
}
const rival = { ...full, seconds: Number(values['rival-seconds']) }

async function on<T>(start: () => Promise<RunningProcess>, work: (at: RunningProcess) => T) {
  const server = await start()
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

const under = (each: Load) => (server: RunningProcess) => load(server, each)

const bare = await on(servers.bare, under(rival))
const jsonServer = await on(() => servers.jsonServer(full.ids), under(rival))
const { kit, lost } = await on(servers.kit, async (server) => {
  const kit = await load(server, full)
  return { kit, lost: lostWrites(kit.shares, await customersOf(server.url)) }
})

const row = ({ perSecond, p99, errors, failures }: Outcome) => ({
  'PUTs a second': Math.round(perSecond),
  'p99 in ms': p99,
  errors,
  'other answers': JSON.stringify(failures),
})
console.table({
  'rebilly-mock serve': row(kit),
  'json-server': row(jsonServer),
  'node:http over a Map': row(bare),
})
console.log(`Of json-server: ${(kit.perSecond / jsonServer.perSecond).toFixed(2)} (wanted: 2)`)
console.log(`Of node:http: ${(kit.perSecond / bare.perSecond).toFixed(2)} (wanted: 0.33)`)
console.log(`Memory in MB, a second apart: ${kit.memory.join(' ')}`)
console.log(`Lost writes: ${lost.length}${lost.slice(0, 5).map((each) => `\n  ${each}`)}`)

const isSound = kit.errors === 0 && Object.keys(kit.failures).length === 0 && lost.length === 0
process.exitCode = isSound ? 0 : 1
