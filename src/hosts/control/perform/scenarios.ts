import { Problem } from '#engine/problem/problem'
import type { Latency } from '#mock/scenarios/latency'
import type { RateLimit } from '#mock/scenarios/rate-limit'
import { Scenario } from '#mock/scenarios/scenario'
import type { OperationName } from '#resources/index'
import { receivedMatch } from '../said/request-match.ts'
import { define, type ScenarioDefinition } from '../said/scenario-definition.ts'
import type { Begun, Desk } from '../worlds/desk.ts'
import type { Performers } from './control-call.ts'

type Names =
  | 'useScenario'
  | 'setLatency'
  | 'setOffline'
  | 'setRateLimit'
  | 'listScenarios'
  | 'beginScenario'
  | 'getScenario'
  | 'changeScenario'
  | 'endScenario'

export const scenarios: Performers<Names> = {
  useScenario: ({ desk, input }) => desk.mock.scenario(input.name),
  setLatency: ({ desk, input }) => desk.mock.latency(input.latency as Latency | false),
  setOffline: ({ desk, input }) => desk.mock.offline(input.offline),
  setRateLimit: ({ desk, input }) => desk.mock.rateLimit(input.rateLimit as RateLimit | false),
  listScenarios: ({ desk }) => [...desk.begun].map(([id, begun]) => shown(id, begun)),
  beginScenario: ({ desk, input }) => begin(desk, desk.nextId(), input as ScenarioDefinition),
  getScenario: ({ desk, params }) => shown(params.id ?? '', found(desk, params.id)),
  changeScenario({ desk, params, input }) {
    const { scenario } = found(desk, params.id)
    const changed = begin(desk, params.id ?? '', input as ScenarioDefinition)
    scenario.remove()
    return changed
  },
  endScenario({ desk, params }) {
    found(desk, params.id).scenario.remove()
    desk.begun.delete(params.id ?? '')
  },
}

const shown = (id: string, { scenario, definition }: Begun) => ({
  id,
  ...definition,
  calls: scenario.calls,
})

function begin({ mock, insides, begun }: Desk, id: string, definition: ScenarioDefinition) {
  const { operation, match } = definition
  const wanted = match && receivedMatch(match)
  // What cannot be must not be in force in part.
  define(new Scenario(insides.router.operations, operation, wanted), definition)
  const scenario = mock.when(operation as OperationName, wanted) as unknown as Scenario
  define(scenario, definition)
  const made = { scenario, definition }
  begun.set(id, made)
  return shown(id, made)
}

function found({ begun }: Desk, id = ''): Begun {
  const scenario = begun.get(id)
  if (scenario) return scenario
  const known = [...begun.keys()].slice(0, 20).join(', ')
  const cure = known === '' ? 'None was begun since the last reset.' : `There are ${known}.`
  throw new Problem(404, `No scenario has the id "${id.slice(0, 60)}". ${cure}`)
}
