/** The scenarios that a story or a test asks for by name. */
export const scenarioNames = [
  'happy',
  'slow',
  'flaky',
  'conflict',
  'validation',
  'forbidden',
  'logged-out',
  'offline',
  'empty',
  'rate-limited',
] as const

export type ScenarioName = (typeof scenarioNames)[number]
