import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest'
import { defineNetwork, InterceptorSource } from 'msw/experimental'
import type { Running } from '../browser.ts'
import type { Mock } from '../create-mock.ts'
import { patchFetch } from './patch-fetch.ts'

/** Catches the requests of the page without a worker: fetch by a patch of its own, XHR by MSW. */
export async function startInPage(mock: Mock, quiet: boolean): Promise<Running> {
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new XMLHttpRequestInterceptor()] })],
    handlers: mock.handlers,
    onUnhandledFrame: 'bypass',
    context: { quiet },
  })
  await network.enable()
  const restoreFetch = patchFetch(mock)
  return {
    async stop() {
      restoreFetch()
      await network.disable()
    },
  }
}
