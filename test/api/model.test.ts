import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Model, type Seen, type Step, tokenOf } from '../support/model.ts'
import { ModelledMock, startTime } from '../support/modelled-mock.ts'

const id = fc.constantFrom('ada', 'bob', 'eve')
const name = fc.constantFrom('Ada', 'Bob')
const color = fc.constantFrom('red', 'blue')
const tag = fc.constantFrom('VIP', 'vip', 'Gold')
const mark = fc.constantFrom('one', 'two')
const token = fc.option(fc.nat(3), { nil: undefined })
const revision = fc.option(fc.nat(2), { nil: undefined, freq: 2 })
const nth = fc.nat(2)

const step = <Name extends Step['do'], Parts extends object>(
  names: Name[],
  parts: { [Part in keyof Parts]: fc.Arbitrary<Parts[Part]> } = {} as never,
) => fc.record({ do: fc.constantFrom(...names), ...parts }) as fc.Arbitrary<Step>

const steps: fc.Arbitrary<Step>[] = [
  step(['put'], { id, name, color, revision, token }),
  step(['put'], { id, name, color }),
  step(['put-invalid'], { id, token }),
  step(['get', 'forget'], { id }),
  step(['recolor-in-db'], { id, color }),
  step(['merge'], { id, into: id }),
  step(['create', 'list', 'issue', 'reset', 'snapshot', 'restore-broken']),
  step(['issue', 'snapshot']),
  step(['create-tag'], { name: tag }),
  step(['tag', 'untag'], { id, name: tag }),
  step(['restore', 'import'], { nth }),
  step(['checkpoint', 'rollback'], { name: mark }),
  step(['wait'], { seconds: fc.constantFrom(1, 600, 1200, 1801) }),
]

interface Real {
  readonly mock: ModelledMock
  /** The id that the mock gave for what the model knows by its key. */
  readonly ids: Map<string, string>
  /** The keys of all tokens that were ever issued. */
  readonly tokens: string[]
}

const start = async () => {
  const real: Real = { mock: new ModelledMock(), ids: new Map(), tokens: [] }
  await real.mock.mock.ready
  return { model: new Model(startTime), real }
}

class Command implements fc.AsyncCommand<Model, Real> {
  readonly step: Step

  constructor(step: Step) {
    this.step = step
  }

  check = () => true

  toString = () => JSON.stringify(this.step)

  async run(model: Model, real: Real): Promise<void> {
    const { mock, ids, tokens } = real
    const key = tokenOf(this.step as { token?: number }, tokens)
    const expected = model.take(this.step, tokens)
    const actual = await mock.take(this.step, key && (ids.get(key) ?? key))

    if (expected.made) {
      // The same count gives the same id again, and no other does.
      const { made = '' } = actual
      if (!ids.has(expected.made)) expect([...ids.values()]).not.toContain(made)
      expect(made).toBe(ids.get(expected.made) ?? made)
      ids.set(expected.made, made)
      if (this.step.do === 'issue' && !tokens.includes(expected.made)) tokens.push(expected.made)
    }
    const named = (each: Seen): Seen => ({ ...each, id: ids.get(each.id) ?? each.id })
    expect(actual).toEqual({
      ...expected,
      ...(expected.made && { made: ids.get(expected.made) }),
      ...(expected.customer && { customer: named(expected.customer) }),
      ...(expected.ids && { ids: expected.ids.map((id) => ids.get(id) ?? id) }),
    })
    const { customers, tags } = model.world
    expect(mock.seen()).toEqual({ customers: customers.map(named), tags })
  }
}

const run = (taken: Iterable<Command>) => fc.asyncModelRun(start, taken as Iterable<never>)

// A few seconds; several times that where other work fills the machine.
it('does what a plain model does, whatever comes after what', { timeout: 120_000 }, async () => {
  const commands = fc.commands<Model, Real, true>(
    steps.map((each) => each.map((one) => new Command(one))) as never,
    { maxCommands: 10 },
  )
  await fc.assert(fc.asyncProperty(commands as fc.Arbitrary<Iterable<Command>>, run), {
    numRuns: 1000,
  })
})

describe('what went wrong once, or would have', () => {
  it.each<[string, Step[]]>([
    [
      'a snapshot holds merges into a customer that was then removed',
      [
        { do: 'put', id: 'bob', name: 'Bob', color: 'red' },
        { do: 'merge', id: 'bob', into: 'ada' },
        { do: 'forget', id: 'ada' },
        { do: 'snapshot' },
        { do: 'restore', nth: 0 },
        { do: 'put', id: 'bob', name: 'Bob', color: 'red' },
      ],
    ],
    [
      'a token of before a rollback has the id of one that is issued after it',
      [
        { do: 'checkpoint', name: 'one' },
        { do: 'issue' },
        { do: 'put', id: 'bob', name: 'Bob', color: 'red', token: 0 },
        { do: 'rollback', name: 'one' },
        { do: 'put', id: 'bob', name: 'Bob', color: 'red', token: 0 },
        { do: 'issue' },
        { do: 'put', id: 'bob', name: 'Bob', color: 'red', token: 0 },
      ],
    ],
  ])('%s', async (_, taken) => {
    await run(taken.map((each) => new Command(each)))
  })
})
