import { getResponse } from 'msw'
import { createMock } from '../../src/index.ts'
import { bodyOf } from './body.ts'
import { type Figures, measure, type Subject } from './measure.ts'
import { handWrittenHandler, staticHandler } from './rivals.ts'

const put = (id: string, round: number) =>
  new Request(`https://api.rebilly.com/customers/${id}`, {
    method: 'PUT',
    headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
    body: JSON.stringify(bodyOf(round)),
  })

/** A PUT update in Node: the mock beside a static and a hand-written handler, each over `count` customers. */
export async function putInNode(count: number) {
  const ids = Array.from({ length: count }, (_, position) => `cus_${position}`)
  const mock = createMock({ customers: ids.map((id) => ({ id })) })
  await mock.ready
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
  ]
  const figures = await measure(subjects, { rounds: 3000, warmUp: 1500 })
  return subjects.map(({ name }, position) => ({ name, ...(figures[position] as Figures) }))
}
