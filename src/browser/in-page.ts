import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest'
import { defineNetwork, InterceptorSource } from 'msw/experimental'
import { createHandlers } from '#handlers/request-handlers'
import type { Answering } from '../interception.ts'
import { patchFetch } from './patch-fetch.ts'

/** Catches the page's requests without a worker, fetch by a patch of its own, XHR by MSW; returns what ends that. */
export async function startInPage(mocks: Answering, quiet: boolean): Promise<() => Promise<void>> {
  const interceptor = new XMLHttpRequestInterceptor()
  interceptor.on('request', async ({ request, initiator }) => {
    if (!(initiator as XMLHttpRequest).timeout || !mocks.claims(request.url)) return
    const { keepTimeout } = await import('./xhr-timeout.ts')
    keepTimeout(initiator as XMLHttpRequest)
  })
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [interceptor] })],
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
