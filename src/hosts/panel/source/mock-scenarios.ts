import { coded } from '#engine/problem/mock-error'
import type { AnyMock } from '#mock/mock'
import type { AnswerInstead } from '#mock/scenarios/hold'
import type { Scenario, ScenarioPlan } from '#mock/scenarios/scenario'
import type { Effect, Held, ScenarioSource, ScenarioSpec } from './scenario-source.ts'

interface Waiting extends Held {
  readonly decide: (instead: AnswerInstead | undefined) => void
}

/** The scenarios of a mock of this page; `changed` is called when something is other than before. */
export function mockScenarios(mock: AnyMock, changed: () => void): ScenarioSource {
  const numbers = new WeakMap<Scenario, number>()
  let given = 0
  const numberOf = (scenario: Scenario): number => {
    const known = numbers.get(scenario)
    if (known !== undefined) return known
    given += 1
    numbers.set(scenario, given)
    return given
  }
  const held = new Map<number, Waiting>()

  const hold = ({ operation, id }: ScenarioSpec, scenario: Scenario) =>
    scenario.hold((answer) => {
      given += 1
      const number = given
      return new Promise((resolve) => {
        const decide = (instead: AnswerInstead | undefined) => {
          held.delete(number)
          resolve(instead)
        }
        held.set(number, { number, operation, id, answer, decide })
        changed()
      })
    })

  return {
    async inForce() {
      const { list, ...rest } = mock.inForce()
      return {
        ...rest,
        list: list.map((scenario) => ({
          ...specOf(scenario.plan),
          number: numberOf(scenario),
          calls: scenario.calls,
        })),
      }
    },
    async begin(spec) {
      const { operation, id, times, effect } = spec
      const scenario = mock.when(
        operation as '*',
        id === undefined ? {} : { id },
      ) as unknown as Scenario
      try {
        if (times !== undefined) scenario.times(times)
        if (effect.kind === 'hold') hold(spec, scenario)
        else apply(effect, scenario)
      } catch (error) {
        scenario.remove()
        throw error
      } finally {
        changed()
      }
    },
    async remove(number) {
      mock
        .inForce()
        .list.find((each) => numberOf(each) === number)
        ?.remove()
      changed()
    },
    async use(name) {
      mock.scenario(name)
      changed()
    },
    async latency(latency) {
      mock.latency(latency)
      changed()
    },
    async offline(offline) {
      mock.offline(offline)
      changed()
    },
    async rateLimit(limit) {
      mock.rateLimit(limit)
      changed()
    },
    held: async () => [...held.values()].map(({ decide: _, ...each }) => each),
    async decide(number, instead) {
      held.get(number)?.decide(instead)
      changed()
    },
  }
}

function apply(effect: Effect, scenario: Scenario): void {
  switch (effect.kind) {
    case 'respond':
      scenario.respond(effect.status as 500)
      return
    case 'delay':
      scenario.delay(effect.milliseconds)
      return
    case 'empty':
      ;(scenario as unknown as Scenario<'*'>).empty()
      return
    case 'networkError':
    case 'loseResponse':
    case 'hang':
    case 'stale':
      scenario[effect.kind]()
      return
    default:
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(`Failed to begin a scenario: the panel cannot begin "${effect.kind}".`),
      )
  }
}

const kinds = {
  'network-error': 'networkError',
  'lost-response': 'loseResponse',
  hang: 'hang',
  empty: 'empty',
  hold: 'hold',
} as const

function specOf({ operation, match, times, effect, ...more }: ScenarioPlan): ScenarioSpec {
  return {
    operation,
    id: match.id,
    times,
    effect: effectOf(effect, { ...match, id: undefined, ...more }),
  }
}

/** As one of the panel's own effects, where it is no more than that. */
function effectOf(
  { outcome, latency, stale }: ScenarioPlan['effect'],
  more: Readonly<Record<string, unknown>>,
): Effect {
  const parts: Effect[] = []
  if (latency !== undefined) {
    parts.push(
      typeof latency === 'number'
        ? { kind: 'delay', milliseconds: latency }
        : { kind: 'other', words: `.delay(${JSON.stringify(latency)})` },
    )
  }
  if (stale) parts.push({ kind: 'stale' })
  if (outcome?.kind === 'problem') parts.push({ kind: 'respond', status: outcome.status })
  else if (outcome) parts.push({ kind: kinds[outcome.kind] })
  const isPlain = Object.values(more).every((value) => value === undefined)
  const [only] = parts
  if (isPlain && parts.length === 1 && only) return only
  const conditions = Object.keys(more).filter((name) => more[name] !== undefined)
  return {
    kind: 'other',
    words: `${parts.map(({ kind }) => kind).join(', ')}${conditions.length > 0 ? ` by ${conditions.join(', ')}` : ''}`,
  }
}
