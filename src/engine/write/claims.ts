import { refusing } from '../problem/refused.ts'

const refused = refusing(() => import('./conflict.ts'))

/** Which revision a request says it edits: by a `revision` in the body, by `If-Match`, or neither. */
export interface Claims {
  readonly revision: number | undefined
  readonly ifMatch: string | undefined
}

export function claimsOf(body: unknown, ifMatch?: string | null): Claims {
  const revision = (body as { revision?: unknown } | null | undefined)?.revision
  return {
    // `revision` is read-only, and an ill-typed read-only member is ignored like any other.
    revision: Number.isInteger(revision) ? (revision as number) : undefined,
    ifMatch: ifMatch ?? undefined,
  }
}

/**
 * Throws 409 when the request edits a representation that is no longer current. On a free id a body's
 * `revision` says nothing (a copied fixture must be creatable), while any `If-Match` is false (RFC 9110,
 * section 13.1.1).
 */
export function requireCurrent(
  of: { readonly noun: string; readonly id: string },
  current: number | undefined,
  claims: Claims,
): void {
  const { revision, ifMatch } = claims
  if (ifMatch !== undefined && !matches(ifMatch, current)) {
    throw refused(({ conflict }) =>
      conflict(of, current, {
        claim: `The request's If-Match is ${ifMatch}`,
        without: 'without If-Match',
      }),
    )
  }
  if (revision !== undefined && current !== undefined && revision !== current) {
    throw refused(({ conflict }) =>
      conflict(of, current, {
        claim: `The body's revision is ${revision}`,
        without: 'without `revision`',
      }),
    )
  }
}

function matches(ifMatch: string, current: number | undefined): boolean {
  if (current === undefined) return false
  if (ifMatch.trim() === '*') return true
  // Bare numbers are taken too: they can only mean a revision.
  return ifMatch.split(',').some((tag) => tag.trim().replace(/^"(.*)"$/, '$1') === String(current))
}
