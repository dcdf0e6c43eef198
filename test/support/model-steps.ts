import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Model, type Seen, type Step, tokenOf } from './model.ts'
import { ModelledMock, startTime } from './modelled-mock.ts'

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

/** Every step that a mock and its model can take. */
export const modelSteps: fc.Arbitrary<Step>[] = [
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

/** Those that any resource can take. */
export const stepsOfAny: fc.Arbitrary<Step>[] = [
  step(['put'], { id, name, color, revision }),
  step(['put'], { id, name, color }),
  step(['put-invalid'], { id }),
  step(['get', 'forget'], { id }),
  step(['recolor-in-db'], { id, color }),
  step(['create', 'list', 'reset', 'snapshot', 'restore-broken']),
  step(['restore', 'import'], { nth }),
  step(['checkpoint', 'rollback'], { name: mark }),
  step(['wait'], { seconds: fc.constantFrom(1, 600, 1200, 1801) }),
]

/** A mock and its model, which take the same steps. */
export class ModelledPair {
  readonly model: Model
  readonly mock: ModelledMock
  /** The id that the mock gave for what the model knows by its key. */
  readonly #ids = new Map<string, string>()
  /** The keys of all tokens that were ever issued. */
  readonly #tokens: string[] = []

  constructor(mock = new ModelledMock(), tags?: string[]) {
    this.model = new Model(startTime, tags)
    this.mock = mock
  }

  /** Throws when the mock answers otherwise than the model does, or is another world afterwards. */
  async take(step: Step): Promise<void> {
    const key = tokenOf(step as { token?: number }, this.#tokens)
    const expected = this.model.take(step, this.#tokens)
    const actual = await this.mock.take(step, key && this.#named(key))

    if (expected.made) this.#learn(expected.made, actual.made ?? '', step)
    assert.deepEqual(actual, {
      ...expected,
      ...(expected.made && { made: this.#named(expected.made) }),
      ...(expected.customer && { customer: this.#seen(expected.customer) }),
      ...(expected.ids && { ids: expected.ids.map(this.#named) }),
    })
    this.compareWorlds()
  }

  compareWorlds(): void {
    const { customers, tags } = this.model.world
    assert.deepEqual(this.mock.seen(), { customers: customers.map(this.#seen), tags })
  }

  /** The same count gives the same id again, and no other does. */
  #learn(key: string, id: string, step: Step): void {
    if (this.#ids.has(key)) assert.equal(id, this.#ids.get(key))
    else assert.ok(![...this.#ids.values()].includes(id), `${id} was given before`)
    this.#ids.set(key, id)
    if (step.do === 'issue' && !this.#tokens.includes(key)) this.#tokens.push(key)
  }

  #named = (key: string): string => this.#ids.get(key) ?? key

  #seen = (customer: Seen): Seen => ({ ...customer, id: this.#named(customer.id) })
}
