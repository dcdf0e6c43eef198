import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { Model, Step } from '../support/model.ts'
import { ModelledPair, modelSteps } from '../support/model-steps.ts'

class Command implements fc.AsyncCommand<Model, ModelledPair> {
  readonly step: Step

  constructor(step: Step) {
    this.step = step
  }

  check = () => true

  toString = () => JSON.stringify(this.step)

  run = (_: Model, pair: ModelledPair) => pair.take(this.step)
}

const start = async () => {
  const real = new ModelledPair()
  await real.mock.mock.ready
  return { model: real.model, real }
}

const run = (taken: Iterable<Command>) => fc.asyncModelRun(start, taken as Iterable<never>)

// A few seconds; several times that where other work fills the machine.
it('does what a plain model does, whatever comes after what', { timeout: 120_000 }, async () => {
  const commands = fc.commands<Model, ModelledPair, true>(
    modelSteps.map((each) => each.map((one) => new Command(one))) as never,
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
