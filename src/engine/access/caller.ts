/** Who sent a request, as far as the answer depends on it. */
export interface Caller {
  /** The organization of the caller's key, when the key has one. */
  readonly organizationId?: string | undefined
}
