import type { TestInfo } from '@playwright/test'
import { coded } from '#engine/problem/mock-error'
import type { Mock } from '#mock/mock'
import { serveAs } from '../server/serve.ts'
import type { SharedWorld } from './share-world.ts'

/** Serves a test's mock to the app's server, under a name that no other test has. */
export async function serveWorld(
  mock: Mock,
  { testId, retry }: TestInfo,
  origin: string | undefined,
): Promise<SharedWorld & { stop(): Promise<void> }> {
  if (origin === undefined) {
    throw coded(
      'REBILLY_MOCK_OPTIONS',
      new Error(
        "Failed to share the world of the test with the app's server: `ssr` is set, and Playwright's `baseURL` does not " +
          'say where that is. Set it in the config, or leave out `ssr`.',
      ),
    )
  }
  const name = `playwright-${testId}-${retry}`
  const { url, stop } = await serveAs(name, mock, { port: 0, graceTime: 0 })
  return { name, at: url, origin, stop }
}
