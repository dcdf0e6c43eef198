import { type Insides, insidesOf } from '#mock/insides'
import type { Mock } from '#mock/mock'
import type { Scenario } from '#mock/scenarios/scenario'
import type { ScenarioDefinition } from '../said/scenario-definition.ts'

/** A scenario that was begun by control. */
export interface Begun {
  readonly scenario: Scenario
  readonly definition: ScenarioDefinition
}

/** A mock with what is remembered of its control. */
export interface Desk {
  /** The world's name; `undefined` for the mock's own. */
  readonly world: string | undefined
  readonly mock: Mock
  readonly insides: Insides
  /** The scenarios that were begun by control, by their ids. */
  readonly begun: Map<string, Begun>
  /** The id of the next one. */
  nextId(): string
  /** Brings the mock back to its start, and to what a config's `setup` makes of it. */
  reset(): Promise<void>
}

export function deskOf(
  world: string | undefined,
  mock: Mock,
  setUp?: (mock: Mock) => unknown,
): Desk {
  const begun = new Map<string, Begun>()
  let given = 0
  return {
    world,
    mock,
    insides: insidesOf(mock),
    begun,
    nextId() {
      given += 1
      return `scenario-${given}`
    },
    async reset() {
      await mock.reset()
      begun.clear()
      await setUp?.(mock)
    },
  }
}
