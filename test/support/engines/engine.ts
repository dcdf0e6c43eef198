/** A browser that was started for tests, whatever protocol it is driven by. */
export interface Engine {
  readonly name: EngineName
  readonly version: string
  open(url?: string): Promise<Tab>
  close(): Promise<void>
}

export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** A page of its own: what it evaluates has no variable of the test but what it is given. */
export interface Tab {
  /** Resolves when the page has loaded. */
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** Runs a function in the page; arguments and result go as JSON. */
  evaluate<Arguments extends readonly unknown[], Result>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ): Promise<Result>
  close(): Promise<void>
}

/** The text of a function's call in the page, whose result is JSON. */
export const callText = (run: unknown, given: readonly unknown[]): string =>
  `(async () => JSON.stringify(await (${run})(...${JSON.stringify(given)})))()`

/** What such a call came to. */
export const resultOf = <Result>(text: unknown): Result =>
  (typeof text === 'string' ? JSON.parse(text) : undefined) as Result
