/** What happened in a mock since the panel asked last. */
export interface FollowedPanel {
  /** Each as the panel's source tells it. */
  readonly news: readonly unknown[]
  /** Up to where that is, to be named as `after` by who asks again. */
  readonly next: string
  /** Whether something may have happened that is not told, as before the first time. */
  readonly isFresh: boolean
}
