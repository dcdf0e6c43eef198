import { setupWorker } from 'msw/browser'
import type { Running } from '../browser.ts'
import type { Mock } from '../create-mock.ts'

/** Lets MSW's service worker catch the requests of the page. */
export async function startServiceWorker(
  mock: Mock,
  workerUrl: string | URL,
  quiet: boolean,
): Promise<Running> {
  if (!('serviceWorker' in navigator)) {
    throw new Error(
      'Failed to start the mock: this page has no service workers, because its origin is not secure ' +
        '(neither https nor localhost). Open it there, or use `transport: "in-page"`.',
    )
  }
  const worker = setupWorker(...mock.handlers)
  try {
    await worker.start({
      quiet,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: String(workerUrl) },
    })
  } catch (cause) {
    // MSW leaves a failed start half done, and the next one would stumble over it.
    worker.stop()
    throw new Error(
      `Failed to start the mock: the worker script at "${workerUrl}" did not start. Serve it with the ` +
        "`msw/vite` plugin or copy it with `npx msw init <public folder>`; or use `transport: 'in-page'`.",
      { cause },
    )
  }
  return { stop: async () => worker.stop() }
}
