import type { OperationName } from '#contract/error-statuses'
import type { RequestMatch } from '../request-match.ts'
import type { Latency } from './latency.ts'
import type { Scenario } from './scenario.ts'

/** What a bundle is made with. */
interface Stage {
  when<Name extends OperationName | '*'>(operation: Name, match?: RequestMatch): Scenario<Name>
  latency(latency: Latency): void
  offline(): void
}

/** Scenarios that a story or a test asks for by name. */
export const bundles = {
  happy: () => {},
  slow: ({ latency }) => latency({ median: 1500, p95: 4000 }),
  flaky: ({ when }) => {
    when('*').sometimes(0.15).respond(503)
    when('*').sometimes(0.15).networkError()
  },
  conflict: ({ when }) => void when('PutCustomer').respond(409),
  validation: ({ when }) => {
    when('PutCustomer').respond(422)
    when('PostCustomer').respond(422)
  },
  forbidden: ({ when }) => void when('*').respond(403),
  'logged-out': ({ when }) => void when('*').respond(401),
  offline: ({ offline }) => offline(),
  empty: ({ when }) => void when('*').empty(),
  'rate-limited': ({ when }) => void when('*').respond(429),
} satisfies Record<string, (stage: Stage) => void>

export type ScenarioName = keyof typeof bundles
