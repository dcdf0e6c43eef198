import { putInChromium } from './chromium.ts'
import { listInNode } from './list.ts'
import type { Figures } from './measure.ts'
import { putInNode } from './put.ts'

type Row = { name: string } & Figures

const milliseconds = (value: number) => `${value.toFixed(3)} ms`.padStart(12)

function print(title: string, rows: Row[], basis: string): void {
  const reference = rows.find(({ name }) => name === basis)?.median ?? Number.NaN
  console.log(`\n${title}\n${'-'.repeat(72)}`)
  console.log(`${''.padEnd(28)}${'median'.padStart(12)}${'p95'.padStart(12)}  of ${basis}`)
  for (const { name, median, p95 } of rows) {
    const ratio = `${(median / reference).toFixed(2)} x`
    console.log(`${name.padEnd(28)}${milliseconds(median)}${milliseconds(p95)}  ${ratio}`)
  }
}

const medianOf = (rows: Row[], name: string) =>
  rows.find((row) => row.name === name)?.median ?? Number.NaN

const goals: { text: string; value: number; limit: number }[] = []

const bySize = new Map<number, Row[]>()
for (const count of [100, 10_000, 100_000]) {
  const rows = await putInNode(count)
  bySize.set(count, rows)
  print(
    `PUT update in Node, ${count.toLocaleString('en')} customers`,
    rows,
    'hand-written MSW handler',
  )
  goals.push({
    text: `mock.fetch of the hand-written handler at ${count.toLocaleString('en')}`,
    value: medianOf(rows, 'mock.fetch') / medianOf(rows, 'hand-written MSW handler'),
    limit: 1.5,
  })
}
const relative = (count: number) => {
  const rows = bySize.get(count) ?? []
  return medianOf(rows, 'mock.fetch') / medianOf(rows, 'static MSW handler')
}
goals.push({
  // Against the static handler of the same run, so that a busy machine does not count as size.
  text: 'mock.fetch at 100,000 customers of 100',
  value: relative(100_000) / relative(100),
  limit: 1.2,
})

const lists = await listInNode(100_000)
print('GET list of 100 by two fields, sorted, 100,000 customers', lists, 'hand-written loop')
goals.push({
  text: 'list of 100 out of 100,000, of the hand-written loop',
  value: medianOf(lists, 'mock.fetch') / medianOf(lists, 'hand-written loop'),
  limit: 1.5,
})

const { serviceWorker, inPage } = await putInChromium()
print(
  'PUT update in Chromium, service worker, 10,000 customers',
  serviceWorker,
  'static MSW handler',
)
print('PUT update in Chromium, in-page, 10,000 customers', inPage, 'static MSW handler')
goals.push({
  text: 'through the service worker, of the static handler',
  value: medianOf(serviceWorker, 'rebilly-mock') / medianOf(serviceWorker, 'static MSW handler'),
  limit: 1.05,
})
goals.push({ text: 'in-page median, in ms', value: medianOf(inPage, 'rebilly-mock'), limit: 1 })

console.log('\nGoals')
for (const { text, value, limit } of goals) {
  const verdict = value <= limit ? 'reached' : 'MISSED'
  console.log(`${verdict.padEnd(8)} ${value.toFixed(2)} (at most ${limit})  ${text}`)
}
