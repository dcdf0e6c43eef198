import type { Figures } from './measure.ts'

export interface Row extends Figures {
  readonly name: string
}

interface Table {
  readonly title: string
  readonly rows: readonly Row[]
  /** The row that the others are compared with. */
  readonly basis: string
}

export interface Goal {
  readonly text: string
  readonly value: number
  /** The largest value that reaches the goal. */
  readonly limit: number
}

/** What one bench found. */
export interface Report {
  readonly tables: readonly Table[]
  readonly goals: readonly Goal[]
}

/** The median of one row over that of another. */
export const ratioOf = (rows: readonly Row[], name: string, basis: string): number =>
  medianOf(rows, name) / medianOf(rows, basis)

export const medianOf = (rows: readonly Row[], name: string): number =>
  rows.find((row) => row.name === name)?.median ?? Number.NaN

const milliseconds = (value: number) => `${value.toFixed(3)} ms`.padStart(12)

export function printTable({ title, rows, basis }: Table): void {
  console.log(`\n${title}\n${'-'.repeat(72)}`)
  console.log(`${''.padEnd(28)}${'median'.padStart(12)}${'p95'.padStart(12)}  of ${basis}`)
  for (const { name, median, p95 } of rows) {
    const ratio = `${ratioOf(rows, name, basis).toFixed(2)} x`
    console.log(`${name.padEnd(28)}${milliseconds(median)}${milliseconds(p95)}  ${ratio}`)
  }
}

export function printGoals(goals: readonly Goal[]): void {
  console.log('\nGoals')
  for (const { text, value, limit } of goals) {
    const verdict = value <= limit ? 'reached' : 'MISSED'
    console.log(`${verdict.padEnd(8)} ${value.toFixed(2)} (at most ${limit})  ${text}`)
  }
}
