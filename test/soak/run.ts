/**
 * Random clients against served and kept mocks, each held against its model, for as long as one likes; then a
 * line of figures. What grows with time, or a mock that does other than its model, is a failure.
 *
 *     npm run soak -- --minutes 10 --seed 1
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Figures } from './figures.ts'
import { shareWorld } from './shared-world.ts'
import { type Counts, SoakWorld } from './soak-world.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'rebilly-mock-soak-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const until = performance.now() + Number(values.minutes) * 60_000
const counts: Counts = {
  steps: 0,
  http: 0,
  fetch: 0,
  scenarios: 0,
  killed: 0,
  reopened: 0,
  resets: 0,
}
const figures = new Figures()
let state = Number(values.seed)
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

do {
  const worlds = ['a', 'b', 'c', 'd'].map((name) => new SoakWorld(folder, name, counts, random))
  await Promise.all(worlds.map((world) => world.start()))
  await Promise.all([
    ...worlds.map((world) => world.live(150, Math.floor(random() * 2 ** 31))),
    shareWorld(folder, 40, counts),
  ])
  const sizes = await Promise.all(worlds.map((world) => world.end()))
  await figures.note(Math.max(...sizes))
} while (performance.now() < until)

console.log(
  `soak: ${Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')}`,
)
console.log(`soak: ${figures.line()}`)
const growth = figures.growth()
if (growth) {
  console.error(`Failed to stay flat: ${growth}.`)
  process.exitCode = 1
}
