import { createMock, type Mock } from '../../src/index.ts'
import { bodyOf } from './body.ts'
import { type Figures, measure, type Subject } from './measure.ts'
import { medianOf, type Report, ratioOf } from './report.ts'

const count = 10_000

/** What each is compared with: the least that a copy by way of text costs. */
const copied = 'JSON there and back'

const goals = [
  { name: 'restore', limit: 1.1 },
  { name: 'restore elsewhere', limit: 3 },
  { name: 'snapshot', limit: 0.6 },
] as const

/** What it costs in Node to take the state of a world out of it, and to put it back. */
export async function bench(): Promise<Report> {
  const mock = createMock({ customers: count })
  await mock.ready
  const snapshot = await mock.snapshot()
  const ids = snapshot.customers.map(({ id }) => id)
  // Each round finds a world in which something has happened.
  const changed = async (round: number, then: (mock: Mock) => Promise<unknown>) => {
    await mock.customers.put(ids[(round * 7919) % count] as string, bodyOf(round))
    return then(mock)
  }
  // A world that has nothing of the snapshot yet, so that each record is checked and copied.
  const elsewhere = async () => {
    const other = createMock()
    await other.ready
    return other
  }
  const subjects: Subject[] = [
    { name: copied, run: async () => JSON.parse(JSON.stringify(snapshot)) },
    { name: 'PUT alone', run: (round) => changed(round, async () => {}) },
    { name: 'restore', run: (round) => changed(round, (each) => each.restore(snapshot)) },
    { name: 'restore elsewhere', run: () => elsewhere().then((each) => each.restore(snapshot)) },
    { name: 'reset after that', run: (round) => changed(round, (each) => each.reset()) },
    { name: 'reset', run: (round) => changed(round, (each) => each.reset()) },
    { name: 'checkpoint', run: (round) => changed(round, (each) => each.checkpoint('here')) },
    { name: 'rollback', run: (round) => changed(round, (each) => each.rollback('here')) },
    { name: 'snapshot', run: (round) => changed(round, (each) => each.snapshot()) },
  ]
  const figures = await measure(subjects, { rounds: 30, warmUp: 5 })
  const rows = subjects.map(({ name }, at) => ({ name, ...(figures[at] as Figures) }))
  const named = count.toLocaleString('en')
  return {
    tables: [
      { title: `State of ${named} customers in Node, each after a PUT`, rows, basis: copied },
    ],
    goals: [
      {
        text: `milliseconds for a reset of ${named} customers`,
        value: medianOf(rows, 'reset'),
        limit: 5,
      },
      ...goals.map(({ name, limit }) => ({
        text: `${name} of ${named} customers, of ${copied}`,
        value: ratioOf(rows, name, copied),
        limit,
      })),
    ],
  }
}
