import { Problem } from '../problem/problem.ts'
import type { KeyPermissions } from '../rules.ts'
import type { Caller } from './caller.ts'

/**
 * Finds out whether one of the credentials may do this: 401 when the mock knows none of them, 403 when
 * they do not cover the operation or the organization. Of two credentials, one that is good is enough.
 */
export function authorize(
  credentials: readonly string[],
  keys: Readonly<Record<string, KeyPermissions>>,
  operation: string | undefined,
  organizationId: string | undefined,
): Caller {
  const known = credentials.flatMap((key) => (Object.hasOwn(keys, key) ? [keys[key]] : []))
  if (known.length === 0) {
    throw new Problem(
      401,
      'The credentials are not among `auth.keys` of this mock. Send one of those keys, or add this one.',
    )
  }
  const permitted = known.find((key) => !refusal(key ?? {}, operation, organizationId))
  if (permitted) return { organizationId: permitted.organizationId }
  const refusals = known.map((key) => refusal(key ?? {}, operation, organizationId))
  throw new Problem(403, refusals.join(' '))
}

function refusal(
  key: KeyPermissions,
  operation: string | undefined,
  organizationId: string | undefined,
): string | undefined {
  if (key.operations && operation && !key.operations.includes(operation)) {
    return `The key may not call ${operation}. Add "${operation}" to the key's \`operations\`, or use another key.`
  }
  if (key.organizationId && organizationId && key.organizationId !== organizationId) {
    return `The key belongs to the organization "${key.organizationId}", not to "${organizationId}". Use a key of that organization.`
  }
}
