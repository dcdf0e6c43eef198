import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { planOf } from '../../src/definitions/compile/plan-of.ts'
import { createMock } from '../../src/index.ts'
import { withChromiumPage } from '../support/chromium-page.ts'
import { publishedDocument } from '../support/definitions/published-documents.ts'
import { subscribers } from '../support/definitions/subscribers.ts'
import { bodyOf } from './body.ts'
import type { Opening } from './definitions-page/page.ts'
import { type Figures, measure, type Subject } from './measure.ts'
import { type Report, type Row, ratioOf } from './report.ts'

const count = 10_000

/** What definitions cost: to open a mock with those of a whole API, and with each write. */
export async function bench(): Promise<Report> {
  const reports = [await writing(), await opening()]
  return {
    tables: reports.flatMap(({ tables }) => tables),
    goals: reports.flatMap(({ goals }) => goals),
  }
}

/** A PUT update of a record of definitions beside that of a customer, in Node. */
async function writing(): Promise<Report> {
  const ids = Array.from({ length: count }, (_, position) => `id_${position}`)
  const mock = createMock({
    customers: ids.map((id) => ({ id })),
    definitions: subscribers,
    records: { subscribers: ids.map((id) => ({ ...bodyOf(0), id })) },
  })
  await mock.ready
  const put = (path: string, round: number) =>
    mock.fetch(
      new Request(`https://api.rebilly.com/${path}/${ids[(round * 7919) % count]}`, {
        method: 'PUT',
        headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
        body: JSON.stringify(bodyOf(round)),
      }),
    )
  const rows = await rowsOf(
    [
      { name: 'customer', run: (round) => put('customers', round) },
      { name: 'of definitions', run: (round) => put('subscribers', round) },
    ],
    { rounds: 3000, warmUp: 1500 },
  )
  const goal = { text: 'a PUT of definitions, of a customer’s', limit: 2.5 }
  return {
    tables: [
      {
        title: `PUT update in Node, ${count.toLocaleString('en')} of each`,
        rows,
        basis: 'customer',
      },
    ],
    goals: [{ ...goal, value: ratioOf(rows, 'of definitions', 'customer') }],
  }
}

const basis = 'JSON.parse'

/** To open a mock with a whole API; nothing where its document is not at hand. */
async function opening(): Promise<Report> {
  const document = publishedDocument('2026-08')
  if (!document) return { tables: [], goals: [] }
  const text = JSON.stringify(document)
  const plan = JSON.stringify(planOf(document))
  const kB = (given: string) =>
    `${(given.length / 1000).toFixed(0)} kB, ${(gzipSync(given).length / 1000).toFixed(0)} kB gzip`
  console.log(`\nThe document of 2026-08: ${kB(text)}; what a page gets of it: ${kB(plan)}`)

  const open = {
    name: 'createMock',
    run: () => createMock({ definitions: () => JSON.parse(text) }).ready,
  }
  const parse = { name: basis, run: async () => JSON.parse(text) }
  const inNode = await rowsOf([parse, open], { rounds: 20, warmUp: 3 })
  const inPage = await openInChromium(plan)
  return {
    tables: [
      { title: 'Open a mock with the document of 2026-08, in Node', rows: inNode, basis },
      { title: 'Open it with what a page gets, in Chromium', rows: inPage, basis },
    ],
    goals: [
      {
        text: 'to open a mock with a document, of JSON.parse, in Node',
        value: ratioOf(inNode, 'createMock', basis),
        limit: 20,
      },
      {
        text: 'to open a mock with what a page gets, of JSON.parse, in Chromium',
        value: ratioOf(inPage, 'createMock', basis),
        limit: 10,
      },
    ],
  }
}

async function rowsOf(
  subjects: readonly Subject[],
  rounds: { rounds: number; warmUp: number },
): Promise<Row[]> {
  const figures = await measure(subjects, rounds)
  return subjects.map(({ name }, at) => ({ name, ...(figures[at] as Figures) }))
}

function openInChromium(plan: string): Promise<readonly Row[]> {
  const root = fileURLToPath(new URL('./definitions-page', import.meta.url))
  return withChromiumPage({ root }, async (page, url) => {
    await page.goto(url)
    await page.waitForFunction(() => 'opening' in globalThis)
    return page.evaluate(
      (text) => (globalThis as unknown as { opening: Opening }).opening(text),
      plan,
    )
  })
}
