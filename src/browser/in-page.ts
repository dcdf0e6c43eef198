import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest'
import { defineNetwork, InterceptorSource } from 'msw/experimental'
import { createHandlers } from '#handlers/request-handlers'
import type { Answering } from '../interception.ts'
import { patchFetch } from './patch-fetch.ts'

/** Catches the page's requests without a worker, fetch by a patch of its own, XHR by MSW; returns what ends that. */
export async function startInPage(mocks: Answering, quiet: boolean): Promise<() => Promise<void>> {
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new XMLHttpRequestInterceptor()] })],
    handlers: createHandlers(mocks.claims, mocks.fetch),
    onUnhandledFrame: 'bypass',
    context: { quiet },
  })
  await network.enable()
  const restoreFetch = patchFetch(mocks)
  return async () => {
    restoreFetch()
    await network.disable()
  }
}
