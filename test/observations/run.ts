/**
 * Makes the same observations of `fetch` and XMLHttpRequest natively, against a mock that is served, and
 * through each transport of a page, and prints them side by side. Fails for a difference without a reason,
 * for a reason without a difference, and for a request that has left a mocked page.
 */

import { otherEngines } from '../support/engines/engines.ts'
import { observeIn, servePage } from './observe.ts'
import { report } from './report.ts'

const isFull = process.argv.includes('--all')
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const engines = ['chromium' as const, ...otherEngines()].filter(
  (name) => asked.length === 0 || asked.includes(name),
)
const page = await servePage()
// Beside each other: most of the time is spent in waiting for what is to come too late.
const observed = engines.map(async (engine) => [engine, await observeIn(engine, page.url)] as const)
let faults = 0
for (const each of observed) {
  const [engine, observations] = await each
  faults += report(engine, observations, isFull)
}
await page.close()
process.exitCode = faults > 0 ? 1 : 0
