import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { customersOf } from './customers-of.ts'
import { lostWrites, type Share } from './upserts.ts'
import { WorldLoad } from './world-load.ts'

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '50' },
    connections: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '10' },
  },
})
const count = Number(values.worlds)
const connections = Number(values.connections)

const script = fileURLToPath(new URL('served-worlds.ts', import.meta.url))
const server = fork(script, { execArgv: ['--expose-gc'] })
const [url] = (await once(server, 'message')) as [string]

/** In MB. */
async function memoryOf(process: ChildProcess): Promise<number> {
  const told = once(process, 'message')
  process.send('memory')
  const [bytes] = (await told) as [number]
  return Math.round((bytes / 1024 / 1024) * 10) / 10
}

const control = async (at: string): Promise<unknown> => {
  const [method = '', path = ''] = at.split(' ')
  const response = await fetch(`${url}/__mock${path}`, { method })
  const text = await response.text()
  if (!response.ok) throw new Error(`Failed to ${at}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

/** Puts all worlds under load at once; gives what each connection was answered. */
async function load(names: readonly string[], seconds: number): Promise<(readonly Share[])[]> {
  const loads = names.map((name) => new WorldLoad(url, name, connections))
  await Promise.all(loads.map((each) => each.open()))
  const end = performance.now() + seconds * 1000
  await Promise.all(loads.map((each) => each.writeUntil(end)))
  for (const each of loads) each.close()
  return loads.map(({ shares }) => shares)
}

const written = async (world: string) => {
  const all = await customersOf(`${url}/__mock/worlds/${world}/api`)
  return new Map([...all].filter(([id]) => id.startsWith('cus-')))
}

try {
  // What the first worlds and connections leave behind in caches is no leak.
  const first = Array.from({ length: count }, (_, number) => `first-${number}`)
  await load(first, 1)
  await Promise.all(first.map((name) => control(`DELETE /worlds/${name}`)))
  const before = await memoryOf(server)

  const names = Array.from({ length: count }, (_, number) => `checkout-${number}`)
  const shares = await load(names, Number(values.seconds))
  const lost: string[] = []
  for (const [position, name] of names.entries()) {
    const found = lostWrites(shares[position] ?? [], await written(name))
    lost.push(...found.map((each) => `${name}, ${each}`))
  }
  const during = await memoryOf(server)

  const others = names.slice(1)
  const left = await Promise.all(others.map(written))
  await control(`POST /worlds/${names[0]}/reset`)
  const changed = (await Promise.all(others.map(written))).filter(
    (after, position) => JSON.stringify([...after]) !== JSON.stringify([...(left[position] ?? [])]),
  )
  const kept = (await written(names[0] ?? '')).size

  await Promise.all(names.map((name) => control(`DELETE /worlds/${name}`)))
  const after = await memoryOf(server)

  const all = shares.flat()
  const answered = all.reduce((sum, share) => sum + share.answered, 0)
  const silent = shares.filter((each) => each.every((share) => share.answered === 0)).length
  const failed = all.reduce((sum, { failures }) => sum + failures.size, 0)
  console.log(`${count} worlds, ${connections} connections each: ${answered} PUTs answered`)
  console.log(`Other answers: ${failed}, worlds without any: ${silent}`)
  console.log(
    `Lost or strayed writes: ${lost.length}${lost.slice(0, 5).map((each) => `\n  ${each}`)}`,
  )
  console.log(`Customers left in the world that was reset: ${kept}`)
  console.log(`Other worlds changed by that: ${changed.length}`)
  console.log(
    `Memory in MB before, with the worlds, and after their end: ${before} ${during} ${after}`,
  )
  const isSound = lost.length + failed + silent + kept + changed.length === 0 && after - before < 5
  process.exitCode = isSound ? 0 : 1
} finally {
  server.kill()
}
