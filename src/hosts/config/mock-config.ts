import type { DeclaredResource } from '#engine/declared/define-resource'
import type { Mock } from '#mock/mock'
import type { MockOptions, PersistOptions } from '#mock/options/mock-options'
import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'

/** What a `rebilly-mock.config.ts` says; it wins over what the plugin was given. */
export interface MockConfig<
  Own extends readonly DeclaredResource[] = readonly DeclaredResource[],
  Version extends ContractVersion = ContractVersion,
> extends Omit<MockOptions<Own, Version>, 'baseUrl' | 'passthrough' | 'persist'> {
  /**
   * How the world is kept, or `false` to begin anew with each page.
   * @default under the app's name
   */
  persist?: PersistOptions | false
  /**
   * Prepares the mock, before the page's first request and again after each `reset`: scenarios, listeners,
   * more data.
   * @default nothing
   * @example (mock) => mock.latency(300)
   */
  setup?: (mock: Mock<Own, Version>) => unknown
}

/**
 * Gives the default export of a `rebilly-mock.config.ts` its types.
 *
 * @example
 * export default defineMockConfig({ setup: (mock) => mock.latency(300) })
 */
export function defineMockConfig<
  const Own extends readonly DeclaredResource[] = readonly [],
  const Version extends ContractVersion = typeof defaultVersion,
>(config: MockConfig<Own, Version>): MockConfig<Own, Version> {
  return config
}
