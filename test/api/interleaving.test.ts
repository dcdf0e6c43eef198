import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, Model, type Step } from '../support/model.ts'
import type { ModelledKind } from '../support/modelled-kind.ts'
import { ModelledMock, type SendBody, startTime } from '../support/modelled-mock.ts'
import { peopleKind } from '../support/modelled-people.ts'

const id = fc.constantFrom('ada', 'bob')
const color = fc.constantFrom('red', 'blue')
const name = fc.constant('Ada')
const revision = fc.option(fc.nat(2), { nil: undefined, freq: 2 })

const write: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('put' as const), id, name, color, revision }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      id,
      name,
      color,
      token: fc.constant(0),
    }),
  },
  fc.record({ do: fc.constant('get' as const), id }),
  fc.record({
    do: fc.constantFrom('tag' as const, 'untag' as const),
    id,
    name: fc.constant('VIP'),
  }),
  fc.record({ do: fc.constant('merge' as const), id, into: id }),
)
const reset = fc.constantFrom<Step>({ do: 'reset' }, { do: 'rollback', name: 'start' })

/** A step that was taken, and when: it took effect at some moment from its begin to its end. */
interface Taken {
  readonly step: Step
  readonly answer: Answer
  readonly begin: number
  readonly end: number
}

// A few seconds; several times that where other work fills the machine.
describe('requests at once', { timeout: 120_000 }, () => {
  it('are as if they came one after another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(write, { minLength: 2, maxLength: 5 }), (...each) =>
        check(...each),
      ),
      { numRuns: 500 },
    )
  })

  it('are so when the mock is reset or rolled back among them: what that overtook did nothing', async () => {
    const steps = fc.tuple(fc.array(write, { minLength: 1, maxLength: 4 }), reset)
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, (scheduler, [writes, last]) =>
        check(scheduler, [...writes, last]),
      ),
      { numRuns: 500 },
    )
  })

  it('are so of a resource that was declared', async () => {
    const own: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('put' as const), id, name, color, revision }),
      },
      fc.record({ do: fc.constant('get' as const), id }),
      fc.record({ do: fc.constant('list' as const) }),
      reset,
    )
    const steps = fc.array(own, { minLength: 2, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, (scheduler, all) =>
        check(scheduler, all, peopleKind),
      ),
      { numRuns: 300 },
    )
  })

  it('count up without gap or repeat when all write one id', async () => {
    const puts = fc.array(
      fc.record({
        do: fc.constant('put' as const),
        id: fc.constant('bob'),
        name: fc.uuid(),
        color,
      }),
      { minLength: 2, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), puts, async (scheduler, steps) => {
        const { mock, taken } = await play(scheduler, steps)
        const revisions = taken.map(({ answer }) => answer.customer?.revision ?? -1)
        const isDistinct = new Set(steps.map((step) => step.name)).size === steps.length
        expect(taken.filter(({ answer }) => answer.status === 201)).toHaveLength(1)
        if (isDistinct) expect(revisions.sort()).toEqual(steps.map((_, position) => position))
        const last = taken.find(({ answer }) => answer.customer?.revision === steps.length - 1)
        expect(mock.seen().customers).toContainEqual(last?.answer.customer)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a history', () => {
  const put = (status: number, revision: number): Taken => ({
    step: { do: 'put', id: 'bob', name: 'Ada', color: revision ? 'red' : 'blue' },
    answer: { status, customer: customerAt(revision), ...(status === 201 && { location: 'bob' }) },
    begin: 0,
    end: 9,
  })
  const customerAt = (revision: number) => ({
    id: 'bob',
    firstName: 'Ada',
    color: revision ? 'red' : 'blue',
    tags: [],
    revision,
    createdTime: '2026-01-31T09:30:00Z',
    updatedTime: '2026-01-31T09:30:00Z',
    hasInstrument: false,
  })
  const worldAt = (revision: number) => ({
    customers: [...new Model(startTime).world.customers, customerAt(revision)],
    tags: ['VIP'],
  })

  it('has an order when there is one, whichever came first', () => {
    const history = [put(200, 1), put(201, 0)]
    expect(hasOrder(new Model(startTime), history, worldAt(1))).toBe(true)
  })

  it('has none when a write is lost', () => {
    const history = [put(201, 0), put(200, 1)]
    expect(hasOrder(new Model(startTime), history, worldAt(0))).toBe(false)
  })

  it('has none when two created', () => {
    const history = [put(201, 0), put(201, 0)]
    expect(hasOrder(new Model(startTime), history, worldAt(0))).toBe(false)
  })

  it('has none when one that had ended comes after one that had not begun', () => {
    const history = [put(201, 0), put(200, 1)].map((each, position) => ({
      ...each,
      begin: 10 - position * 5,
      end: 11 - position * 5,
    }))
    expect(hasOrder(new Model(startTime), history, worldAt(1))).toBe(false)
  })
})

async function check(
  scheduler: fc.Scheduler,
  steps: readonly Step[],
  kind?: ModelledKind,
): Promise<void> {
  const { mock, model, taken } = await play(scheduler, steps, kind)
  expect(hasOrder(model, taken, mock.seen()), JSON.stringify(taken, null, 1)).toBe(true)
}

/** Takes all steps at once; the scheduler decides when each begins and when its body arrives. */
async function play(scheduler: fc.Scheduler, steps: readonly Step[], kind?: ModelledKind) {
  const mock = new ModelledMock({ sendBody: inPieces(scheduler), ...(kind && { kind }) })
  const model = new Model(startTime, kind ? [] : undefined)
  const { made = '' } = await scheduler.waitFor(mock.take({ do: 'issue' }))
  model.take({ do: 'issue' }, [])
  const start: Step = { do: 'checkpoint', name: 'start' }
  await mock.take(start)
  model.take(start, [])

  const taken: Taken[] = []
  let moment = 0
  const all = steps.map(async (step) => {
    await scheduler.schedule(Promise.resolve(), step.do)
    moment += 1
    const begin = moment
    const answer = await mock.take(step, 'token' in step ? made : undefined)
    moment += 1
    taken.push({ step, answer, begin, end: moment })
  })
  await scheduler.waitFor(Promise.all(all))
  return { mock, model, taken }
}

const inPieces =
  (scheduler: fc.Scheduler): SendBody =>
  (text) => {
    const bytes = new TextEncoder().encode(text)
    const pieces = [bytes.slice(0, 9), bytes.slice(9)]
    return new ReadableStream({
      async pull(controller) {
        await scheduler.schedule(Promise.resolve(), 'piece')
        const piece = pieces.shift()
        if (piece) controller.enqueue(piece)
        else controller.close()
      },
    })
  }

/** Whether the model, taking the steps in some order in which they may have taken effect, answers the same. */
function hasOrder(
  model: Model,
  history: readonly Taken[],
  end: ReturnType<ModelledMock['seen']>,
): boolean {
  if (history.length === 0) {
    const { customers, tags } = model.world
    return same({ customers, tags }, end)
  }
  return history.some((next) => {
    const others = history.filter((each) => each !== next)
    if (others.some((each) => each.end < next.begin)) return false
    const { step, answer } = next
    // What a reset overtook has done nothing.
    if (answer.status === 503) return hasOrder(model, others, end)
    const fork = model.fork()
    const expected = fork.take(step, ['tok 0'])
    return same(expected, answer) && hasOrder(fork, others, end)
  })
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort())
      : member,
  )
