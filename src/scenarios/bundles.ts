import type { Latency } from './latency.ts'
import type { ScenarioName } from './names.ts'
import { Scenario } from './scenario.ts'

/** What a name stands for. */
export interface Bundle {
  readonly offline?: boolean
  readonly latency?: Latency
  readonly list?: readonly Scenario[]
}

const every = () => new Scenario('*')
const put = () => new Scenario('PutCustomer')

/** Makes what a name stands for, anew each time, because scenarios count. */
export const bundles: Readonly<Record<ScenarioName, () => Bundle>> = {
  happy: () => ({}),
  slow: () => ({ latency: { median: 1500, p95: 4000 } }),
  flaky: () => ({
    list: [every().sometimes(0.15).respond(503), every().sometimes(0.15).networkError()],
  }),
  conflict: () => ({ list: [put().respond(409)] }),
  validation: () => ({ list: [put().respond(422), new Scenario('PostCustomer').respond(422)] }),
  forbidden: () => ({ list: [every().respond(403)] }),
  'logged-out': () => ({ list: [every().respond(401)] }),
  offline: () => ({ offline: true }),
  empty: () => ({ list: [every().empty()] }),
  'rate-limited': () => ({ list: [every().respond(429)] }),
}
