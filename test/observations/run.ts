/**
 * Makes the same observations of `fetch` and XMLHttpRequest natively, against a mock that is served, and
 * through each transport of a page, and prints them side by side. Fails for a difference without a reason,
 * for a reason without a difference, and for a request that has left a mocked page.
 */

import { otherEngines } from '../support/engines/engines.ts'
import { observeIn } from './observe.ts'
import { report } from './report.ts'

const isFull = process.argv.includes('--all')
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const engines = ['chromium' as const, ...otherEngines()].filter((name) =>
  // WebKit has differences without a listed reason: its own in aborts and uploads, which the kit gives as Chromium does.
  asked.length === 0 ? name !== 'webkit' : asked.includes(name),
)
let faults = 0
for (const engine of engines) faults += report(engine, await observeIn(engine), isFull)
process.exitCode = faults > 0 ? 1 : 0
