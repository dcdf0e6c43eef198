import { globSync, readFileSync } from 'node:fs'

const root = new URL('../..', import.meta.url)

/** What changes the process for all that run in it: its globals, or a module that others have loaded. */
const changesTheProcess =
  /\b(DevWorld|SharedServing|domSuite)\b|\bvi\.(mock|doMock)\b|src\/(hosts\/)?vitest|@vitest-environment/

/** What catches the requests of the process until it is stopped. */
const catchesRequests = /\b(startNode|setupServer)\b/

export interface TestsInNode {
  /** These need no process of their own, and loading the kit anew for each of them would take longer than they do. */
  readonly shared: string[]
  /** These share one too, in which requests are caught. */
  readonly caught: string[]
  readonly alone: string[]
}

/** The tests in Node by whether a process can be shared. */
export function testsInNode(): TestsInNode {
  const files = globSync('test/{unit,api}/**/*.test.ts', { cwd: root }).sort()
  const processOf = (file: string): keyof TestsInNode => {
    const text = readFileSync(new URL(file, root), 'utf8')
    if (changesTheProcess.test(text)) return 'alone'
    return catchesRequests.test(text) ? 'caught' : 'shared'
  }
  const inProcess = (process: keyof TestsInNode) =>
    files.filter((file) => processOf(file) === process)
  return { shared: inProcess('shared'), caught: inProcess('caught'), alone: inProcess('alone') }
}
