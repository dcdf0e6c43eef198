import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { Model, Step } from '../support/model.ts'
import { ModelledPair, modelSteps, stepsOfAny } from '../support/model-steps.ts'
import { ModelledMock } from '../support/modelled-mock.ts'
import { peopleKind } from '../support/modelled-people.ts'

class Command implements fc.AsyncCommand<Model, ModelledPair> {
  readonly step: Step

  constructor(step: Step) {
    this.step = step
  }

  check = () => true

  toString = () => JSON.stringify(this.step)

  run = (_: Model, pair: ModelledPair) => pair.take(this.step)
}

const start = async (pair = () => new ModelledPair()) => {
  const real = pair()
  await real.mock.mock.ready
  return { model: real.model, real }
}

const run = (taken: Iterable<Command>, pair?: () => ModelledPair) =>
  fc.asyncModelRun(() => start(pair), taken as Iterable<never>)

const commandsOf = (steps: readonly fc.Arbitrary<Step>[]) =>
  fc.commands<Model, ModelledPair, true>(
    steps.map((each) => each.map((one) => new Command(one))) as never,
    { maxCommands: 10 },
  ) as fc.Arbitrary<Iterable<Command>>

// A few seconds; several times that where other work fills the machine.
it('does what a plain model does, whatever comes after what', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(commandsOf(modelSteps), (taken) => run(taken)),
    { numRuns: 1000 },
  )
})

it('does so of a resource that was declared', { timeout: 120_000 }, async () => {
  const pair = () => new ModelledPair(new ModelledMock({ kind: peopleKind }), [])
  await fc.assert(
    fc.asyncProperty(commandsOf(stepsOfAny), (taken) => run(taken, pair)),
    { numRuns: 500 },
  )
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
