import type { OperationName } from '#resources/index'
import type { Latency } from './latency.ts'
import type { ScenarioName } from './names.ts'
import type { Scenario } from './scenario.ts'

/** What a name stands for. */
export interface Bundle {
  readonly offline?: boolean
  readonly latency?: Latency
  readonly list?: readonly Scenario[]
}

type Begin = <Name extends OperationName | '*'>(name: Name) => Scenario<Name>

/** Makes what a name stands for, anew each time, because scenarios count. */
export const bundles: Readonly<Record<ScenarioName, (begin: Begin) => Bundle>> = {
  happy: () => ({}),
  slow: () => ({ latency: { median: 1500, p95: 4000 } }),
  flaky: (begin) => ({
    list: [begin('*').sometimes(0.15).respond(503), begin('*').sometimes(0.15).networkError()],
  }),
  conflict: (begin) => ({ list: [begin('PutCustomer').respond(409)] }),
  validation: (begin) => ({
    list: [begin('PutCustomer').respond(422), begin('PostCustomer').respond(422)],
  }),
  forbidden: (begin) => ({ list: [begin('*').respond(403)] }),
  'logged-out': (begin) => ({ list: [begin('*').respond(401)] }),
  offline: () => ({ offline: true }),
  empty: (begin) => ({ list: [begin('*').empty()] }),
  'rate-limited': (begin) => ({ list: [begin('*').respond(429)] }),
}
