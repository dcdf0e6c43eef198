import type { AnyMock } from '#mock/mock'

/** What answers in the place of a realm's network. */
export interface PageAnswering extends Pick<AnyMock, 'claims' | 'fetch'> {
  /** Whether what is asked now may wait for long, and then be left to the browser. */
  readonly isHolding?: boolean
  /**
   * Whether a request is also its own that no service worker sees: a synchronous one, and in Firefox one
   * that may outlive its page.
   */
  claimsUnseen?(url: string): boolean
}

/** What answers workers, which know by its base URLs what to ask of it. */
export type WorkerAnswering = PageAnswering & Pick<AnyMock, 'baseUrls'>
