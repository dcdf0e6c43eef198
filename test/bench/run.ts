import { fork } from 'node:child_process'
import { type Goal, printGoals, printTable, type Report } from './report.ts'

/** Every bench by its name: `npm run bench -- list` runs one of them. */
const benches: Record<string, () => Promise<Report>> = {
  put: () => import('./put.ts').then(({ bench }) => bench()),
  declared: () => import('./declared.ts').then(({ bench }) => bench()),
  definitions: () => import('./definitions.ts').then(({ bench }) => bench()),
  list: () => import('./list.ts').then(({ bench }) => bench()),
  factories: () => import('./factories.ts').then(({ bench }) => bench()),
  state: () => import('./state.ts').then(({ bench }) => bench()),
  browser: () => import('./browser.ts').then(({ bench }) => bench()),
  start: () => import('./start.ts').then(({ bench }) => bench()),
  panel: () => import('./panel.ts').then(({ bench }) => bench()),
  playwright: () => import('./playwright.ts').then(({ bench }) => bench()),
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(benches, name))
if (unknown !== undefined) {
  const known = Object.keys(benches).join(', ')
  console.error(`Failed to run "${unknown}": no bench has this name. There are ${known}.`)
  process.exit(1)
}

/** Runs a bench in a process of its own: what one leaves in memory must not slow the next. */
const inProcessOfItsOwn = (name: string): Promise<readonly Goal[]> =>
  new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [name])
    child.on('message', (goals: readonly Goal[]) => resolve(goals))
    child.on('disconnect', () => reject(new Error(`The bench "${name}" ended without figures.`)))
  })

async function runHere(run: () => Promise<Report>): Promise<readonly Goal[]> {
  const { tables, goals } = await run()
  tables.forEach(printTable)
  return goals
}

const [only = ''] = asked
const run = benches[only]
if (process.send && run) process.send(await runHere(run))
else {
  const goals: Goal[] = []
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
    goals.push(...(await inProcessOfItsOwn(name)))
  }
  printGoals(goals)
}
