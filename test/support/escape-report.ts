/** Gives the tests of a run an empty folder for the cells of the escape table, and prints them when they are done. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { EscapeCell } from './escape.ts'

export default function report(project: TestProject): () => void {
  const folder = join(project.config.root, 'test-results', 'escape', project.name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  project.provide('escapeCells', folder)
  return () => {
    for (const line of linesOf(cellsIn(folder))) console.log(`escape: ${line}`)
  }
}

const cellsIn = (folder: string): EscapeCell[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))

/** The table, a line a host, and its sum. */
function linesOf(cells: readonly EscapeCell[]): string[] {
  const hosts = [...new Set(cells.map(({ host }) => host))]
  const lines = hosts.map((host) => {
    const own = cells.filter((cell) => cell.host === host)
    const loads = Math.max(...own.map(({ reloads = 0 }) => reloads))
    const during = loads > 0 ? `, ${loads} reloads` : ''
    const how = own.map(
      ({ means, answered, connections }) =>
        `${means} ${answered}${connections > 0 ? ` (${connections} escaped)` : ''}`,
    )
    return `${host}: ${sum(own)} connections${during}: ${how.join(', ')}`
  })
  return [...lines, `${hosts.length} hosts, ${cells.length} cells, ${sum(cells)} connections`]
}

const sum = (cells: readonly EscapeCell[]): number =>
  cells.reduce((total, { connections }) => total + connections, 0)
