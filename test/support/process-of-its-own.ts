import { globSync, readFileSync } from 'node:fs'

const root = new URL('../..', import.meta.url)

/** What changes the process for all that run in it: its network, its globals, or a module that others have loaded. */
const changesTheProcess =
  /\b(startNode|DevWorld|SharedServing|setupServer|domSuite)\b|\bvi\.(mock|doMock)\b|src\/(hosts\/)?vitest|@vitest-environment/

/**
 * The tests in Node by whether a process can be shared: most need none of their own, and loading the kit anew for
 * each of them would take longer than they do.
 */
export function testsInNode(): { shared: string[]; alone: string[] } {
  const files = globSync('test/{unit,api}/**/*.test.ts', { cwd: root }).sort()
  const isAlone = (file: string) =>
    changesTheProcess.test(readFileSync(new URL(file, root), 'utf8'))
  return {
    shared: files.filter((file) => !isAlone(file)),
    alone: files.filter(isAlone),
  }
}
