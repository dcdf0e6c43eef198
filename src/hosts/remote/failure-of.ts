import { coded } from '#engine/problem/mock-error'
import { Problem, type ProblemStatus } from '#engine/problem/problem'
import type { SentFailure } from '../control/said/exchange.ts'

/** What the mock threw, of what its control answered. */
export function failureOf(url: string, status: number, text: string): Error {
  const failure = parsed(text)
  if (!failure) {
    return coded(
      'REBILLY_MOCK_UNREACHABLE',
      new Error(
        `Failed to ask the mock: ${url} answered ${status}, which is none of its own. Check the URL, and that it is of \`npx rebilly-mock serve\` without \`--no-control\`.`,
      ),
    )
  }
  const { detail, error, code = 'REBILLY_MOCK_UNREACHABLE', invalidFields, rule } = failure
  if (error === 'TypeError') return coded(code, new TypeError(detail))
  if (error !== 'Problem') return coded(code, new Error(detail))
  return new Problem(failure.status as ProblemStatus, detail, {
    ...(invalidFields && { invalidFields }),
    ...(rule && { rule }),
  })
}

function parsed(text: string): SentFailure | undefined {
  try {
    const value = JSON.parse(text) as SentFailure | null
    if (typeof value?.detail !== 'string') return undefined
    // The server itself says of a page that it may not ask, in the mock's place.
    return { ...value, error: value.error ?? 'Error' }
  } catch {
    return undefined
  }
}
