import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

const start = Date.parse('2026-03-01T12:00:00Z')

/** What a clock is to anyone who thinks about it: a time, whether it stands, and what is still to come. */
interface Model {
  now: number
  due: { id: string; at: number }[]
  fired: string[]
  kept: number | undefined
}

type Step = readonly [name: string, run: (mock: Mock, model: Model) => Promise<void>]

/** How late an event comes: its own number of milliseconds, by the name of its customer. */
const delay = 1000

/** Lets time pass in the model, and what falls due happen in order. */
function pass(model: Model, until: number): void {
  const due = model.due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
  for (const { id, at } of due) model.fired.push(`${id} at ${at - start}`)
  model.due = model.due.filter(({ at }) => at > until)
  model.now = until
}

/** Puts another time in the place of the model's: what waits goes on waiting for as long. */
function jump(model: Model, to: number): void {
  for (const each of model.due) each.at += to - model.now
  model.now = to
}

const go = (model: Model, to: number) => (to >= model.now ? pass(model, to) : jump(model, to))

let count = 0

const milliseconds = fc.integer({ min: 0, max: 3000 })

const step: fc.Arbitrary<Step> = fc.oneof(
  milliseconds.map(
    (by): Step => [
      `advance ${by}`,
      async (mock, model) => {
        await mock.clock.advance(by)
        pass(model, model.now + by)
      },
    ],
  ),
  milliseconds.map(
    (at): Step => [
      `set ${at}`,
      async (mock, model) => {
        await mock.clock.set(start + at)
        go(model, start + at)
      },
    ],
  ),
  fc.option(milliseconds, { nil: undefined }).map(
    (at): Step => [
      `freeze ${at}`,
      async (mock, model) => {
        await mock.clock.freeze(at === undefined ? undefined : start + at)
        go(model, at === undefined ? model.now : start + at)
      },
    ],
  ),
  fc.constant<Step>([
    'put',
    async (mock, model) => {
      const id = `cus_${count++}`
      await mock.customers.put(id, {})
      model.due.push({ id, at: model.now + delay })
    },
  ]),
  fc.constant<Step>([
    'checkpoint',
    async (mock, model) => {
      await mock.checkpoint('one')
      model.kept = model.now
    },
  ]),
  fc.constant<Step>([
    'rollback',
    async (mock, model) => {
      if (model.kept === undefined) return
      await mock.rollback('one')
      jump(model, model.kept)
    },
  ]),
  fc.constant<Step>([
    'reset',
    async (mock, model) => {
      await mock.reset()
      await mock.clock.freeze(start)
      Object.assign(model, { now: start, due: [] })
    },
  ]),
)

it('does what a list of times does, whatever it is told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const mock = createMock({ now: () => new Date('2020-01-01'), events: { delay } })
      const model: Model = { now: start, due: [], fired: [], kept: undefined }
      const seen: string[] = []
      mock.events.on('customer-created', ({ customerId }) =>
        seen.push(`${customerId} at ${mock.clock.now().getTime() - start}`),
      )
      await mock.clock.freeze(start)
      for (const [, run] of steps) {
        await run(mock, model)
        expect(mock.clock.now().getTime()).toBe(model.now)
        expect(seen).toEqual(model.fired)
      }
    }),
  )
})

it('is the same whether time passes at once or in pieces', async () => {
  const seenOf = async (delays: readonly number[], pieces: readonly number[]) => {
    const mock = createMock()
    await mock.clock.freeze(start)
    const seen: string[] = []
    const saving = delays.map(async (each, position) => {
      mock.when('PutCustomer', { id: `cus_${position}` }).delay(each)
      const url = `https://api.rebilly.com/customers/cus_${position}`
      await mock.fetch(new Request(url, { method: 'PUT', headers: { 'REB-APIKEY': 'any' } }))
      seen.push(`${position} at ${mock.clock.now().getTime() - start}`)
    })
    for (const piece of pieces) await mock.clock.advance(piece)
    await mock.clock.advance(10_000)
    await Promise.all(saving)
    return seen
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(milliseconds, { minLength: 1, maxLength: 6 }),
      fc.array(milliseconds, { maxLength: 3 }),
      async (delays, pieces) => {
        expect(await seenOf(delays, pieces)).toEqual(await seenOf(delays, []))
      },
    ),
    { numRuns: 40 },
  )
})
