/** The rules that a request is held against, in their order. */
export const ruleNames = [
  'resource',
  'authenticate',
  'authorize',
  'organization',
  'path',
  'method',
  'parse',
  'query',
  'validate',
  'exists',
  'merged',
  'unique',
  'current',
  'history',
] as const

/** What decided an answer that is no success: a rule of the API, a scenario, or a defect. */
export type RuleName = (typeof ruleNames)[number] | 'scenario' | 'defect'
