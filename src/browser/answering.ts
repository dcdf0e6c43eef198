import type { Mock } from '../mock.ts'

/** What answers in the place of a realm's network. */
export interface PageAnswering extends Pick<Mock, 'claims' | 'fetch'> {
  /** Whether what is asked now may wait for long, and then be left to the browser. */
  readonly isHolding?: boolean
  /** Whether a synchronous request must not be sent, though another may; without it as `claims` says. */
  refusesSynchronous?(url: string): boolean
}
