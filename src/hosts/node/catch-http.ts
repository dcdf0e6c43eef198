import { setImmediate } from 'node:timers/promises'
import type { RequestController } from '@mswjs/interceptors'
import { HttpRequestInterceptor } from '@mswjs/interceptors/http'
import { defineNetwork, InterceptorSource } from 'msw/experimental'
import { createHandlers } from '#handlers/request-handlers'
import type { Answering } from '../interception/interception.ts'
import { closeAfterUpgrade, sayContinue } from './as-server.ts'
import { isMocked } from './hosts.ts'
import { resetConnection } from './network-error.ts'
import { notePassing } from './passing.ts'

/**
 * Answers whatever speaks HTTP/1.1 over a socket of the process: `fetch`, `http` and `https`, and clients
 * that bring their own, such as the package `undici`; returns what ends that.
 */
export function catchHttp(mocks: Answering): () => void | Promise<void> {
  // Not those of `setupServer`, one for each client that MSW knows: they miss the others, and exist once.
  const interceptor = new HttpRequestInterceptor()
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [interceptor] })],
    handlers: createHandlers(mocks.claims, mocks.fetch),
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  })
  interceptor.on('request', async ({ request, controller, initiator }) => {
    notePassing(request, controller)
    if (mocks.claims(request.url)) {
      resetOnError(controller)
      closeAfterUpgrade(request, controller)
      sayContinue(request, initiator)
    }
    if (request.method !== 'CONNECT' || !isMocked(mocks, authorityOf(request.url))) return
    // Later than MSW looks whether the client of the connection waits for its server to speak first.
    await setImmediate()
    controller.respondWith(new Response(null))
  })
  network.enable()
  return () => network.disable()
}

/** MSW's own network error has no `code`, by which clients decide whether they try again. */
function resetOnError(controller: RequestController): void {
  const respond = controller.respondWith.bind(controller)
  controller.respondWith = (response) => {
    if (response.type === 'error') controller.errorWith(resetConnection())
    else respond(response)
  }
}

/** A proxy is asked for a tunnel to "host:port". */
function authorityOf(target: string) {
  const { hostname, port } = new URL(`http://${target}`)
  return { host: hostname, port: port || 80 }
}
