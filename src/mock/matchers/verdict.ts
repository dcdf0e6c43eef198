import { coded } from '#engine/problem/mock-error'
import { shown } from '../match/differences.ts'
import type { Mock } from '../mock.ts'

/** What a matcher tells its test runner. */
export interface Verdict {
  pass: boolean
  message: () => string
}

/** The mock that `expect` was given; throws a `TypeError` for what is none. */
export function mockOf(received: unknown, matcher: string): Mock {
  const mock = received as Partial<Mock> | null | undefined
  if (mock?.journal && mock.customers) return mock as Mock
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      `Failed to call ${matcher}: ${shown(received)} is no mock. Write expect(mock).${matcher}(...), with what createMock() returned.`,
    ),
  )
}

/** What was asked for besides, as ` with {...}`; nothing where that is nothing. */
export function partsOf(match: object): string {
  const parts = Object.entries(match).filter(([, value]) => value !== undefined)
  return parts.length === 0 ? '' : ` with ${shown(Object.fromEntries(parts))}`
}
