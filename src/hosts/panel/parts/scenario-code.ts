import type { Effect, ScenarioSpec } from '../source/scenario-source.ts'
import { quoted } from './code.ts'

/** A scenario as a line of code. */
export function scenarioCode({ operation, id, times, effect }: ScenarioSpec): string {
  const match = id === undefined ? '' : `, { id: ${quoted(id)} }`
  const limit = times === undefined ? '' : times === 1 ? '.once()' : `.times(${times})`
  return `mock.when(${quoted(operation)}${match})${limit}${effectCode(effect)}`
}

function effectCode(effect: Effect): string {
  switch (effect.kind) {
    case 'respond':
      return `.respond(${effect.status})`
    case 'delay':
      return `.delay(${effect.milliseconds})`
    case 'hold':
      return '.hold(async (held) => held)'
    case 'other':
      return ` // ${effect.words}`
    default:
      return `.${effect.kind}()`
  }
}
