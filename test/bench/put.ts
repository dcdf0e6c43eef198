import { getResponse } from 'msw'
import { createMock } from '../../src/index.ts'
import { bodyOf } from './body.ts'
import { type Figures, measure, type Subject } from './measure.ts'
import { type Report, type Row, ratioOf } from './report.ts'
import { handWrittenHandler, staticHandler } from './rivals.ts'

const sizes = [100, 10_000, 100_000]

/** A PUT update in Node, and how it depends on the number of customers. */
export async function bench(): Promise<Report> {
  const bySize: Row[][] = []
  for (const count of sizes) bySize.push(await putInNode(count))
  const basis = 'hand-written MSW handler'
  // Against the static handler of the same run, so that a busy machine does not count as size.
  const relative = (rows: Row[] = []) => ratioOf(rows, 'mock.fetch', 'static MSW handler')
  const named = (count: number) => count.toLocaleString('en')
  return {
    tables: bySize.map((rows, position) => ({
      title: `PUT update in Node, ${named(sizes[position] as number)} customers`,
      rows,
      basis,
    })),
    goals: [
      ...bySize.map((rows, position) => ({
        text: `mock.fetch of the hand-written handler at ${named(sizes[position] as number)}`,
        value: ratioOf(rows, 'mock.fetch', basis),
        limit: 1.5,
      })),
      {
        text: 'journal and an idle scenario, of mock.fetch without them',
        value: ratioOf(bySize[0] ?? [], 'mock.fetch, idle scenario', 'mock.fetch, no journal'),
        limit: 1.1,
      },
      {
        text: 'mock.fetch at 100,000 customers of 100',
        value: relative(bySize.at(-1)) / relative(bySize[0]),
        limit: 1.2,
      },
    ],
  }
}

const put = (id: string, round: number) =>
  new Request(`https://api.rebilly.com/customers/${id}`, {
    method: 'PUT',
    headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
    body: JSON.stringify(bodyOf(round)),
  })

/** The mock beside a static and a hand-written handler, each over `count` customers. */
async function putInNode(count: number): Promise<Row[]> {
  const ids = Array.from({ length: count }, (_, position) => `cus_${position}`)
  const mock = createMock({ customers: ids.map((id) => ({ id })) })
  const silent = createMock({ customers: ids.map((id) => ({ id })), journalLimit: 0 })
  const staged = createMock({ customers: ids.map((id) => ({ id })) })
  staged.when('PutCustomer', { id: 'nobody' }).respond(409)
  await Promise.all([mock, silent, staged].map(({ ready }) => ready))
  const map = new Map(ids.map((id) => [id, { id, revision: 0 } as Record<string, unknown>]))
  const example = (await mock.customers.put('cus_0', bodyOf(0))) as object
  const handlers = { fixed: [staticHandler(example)], byHand: [handWrittenHandler(map)] }

  // A stride that is prime to every count: updates hit all of the list, not its beginning.
  const idOf = (round: number) => ids[(round * 7919) % count] as string
  const subjects: Subject[] = [
    { name: 'static MSW handler', run: (r) => getResponse(handlers.fixed, put(idOf(r), r)) },
    { name: 'hand-written MSW handler', run: (r) => getResponse(handlers.byHand, put(idOf(r), r)) },
    { name: 'mock.handlers', run: (r) => getResponse(mock.handlers, put(idOf(r), r)) },
    { name: 'mock.fetch', run: (r) => mock.fetch(put(idOf(r), r)) },
    { name: 'mock.fetch, no journal', run: (r) => silent.fetch(put(idOf(r), r)) },
    { name: 'mock.fetch, idle scenario', run: (r) => staged.fetch(put(idOf(r), r)) },
  ]
  const figures = await measure(subjects, { rounds: 3000, warmUp: 1500 })
  return subjects.map(({ name }, position) => ({ name, ...(figures[position] as Figures) }))
}
