import { setupWorker } from 'msw/browser'
import { createHandlers } from '#handlers/request-handlers'
import type { Answering } from '../interception/interception.ts'
import { endWithPage } from './end-with-page.ts'
import { gateOf } from './gate.ts'
import { startInPage } from './in-page.ts'

/** How long the worker script may take to answer, in milliseconds. */
const patience = 10_000

/** Lets MSW's service worker catch the requests of the page; returns what ends that. */
export async function startServiceWorker(
  mocks: Answering,
  workerUrl: string | URL,
  quiet: boolean,
): Promise<() => void | Promise<void>> {
  if (!('serviceWorker' in navigator)) {
    const { noWorkers } = await import('./worker-failure.ts')
    throw noWorkers()
  }
  const worker = setupWorker(...createHandlers(mocks.claims, mocks.fetch))
  const release = await holdUpdates()
  const start = worker.start({
    quiet,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: String(workerUrl) },
  })
  try {
    await inTime(start)
  } catch (cause) {
    // MSW leaves a failed start half done, and the next one would stumble over it.
    worker.stop()
    const { workerFailure } = await import('./worker-failure.ts')
    throw workerFailure(workerUrl, cause)
  } finally {
    release()
  }
  const { claims, fetch } = mocks
  // Frames of no server have no service worker, and for workers of a page that is hidden MSW's knows no mock.
  const endInPage = startInPage(mocks, { claims: () => false, claimsUnseen: claims, fetch })
  // What a development server's page asks goes through its gate, which ends with the page already.
  const restore = gateOf(globalThis) ? undefined : endWithPage(({ href }) => claims(href))
  return () => {
    restore?.()
    endInPage()
    return worker.stop()
  }
}

/**
 * Sees to it that a failed update of a worker that is there already is no unhandled rejection of the page:
 * MSW's start asks for one without waiting for it, and Firefox rejects it when the worker ends before.
 */
async function holdUpdates(): Promise<() => void> {
  const registrations = await navigator.serviceWorker.getRegistrations()
  for (const registration of registrations) {
    const { update } = registration
    registration.update = () => {
      const updated = update.call(registration)
      updated.catch(() => {})
      return updated
    }
  }
  return () => {
    for (const registration of registrations) Reflect.deleteProperty(registration, 'update')
  }
}

/** A script that is a worker, but not MSW's, never answers. */
async function inTime(start: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${patience} ms.`)), patience)
  })
  try {
    await Promise.race([start, late])
  } finally {
    clearTimeout(timer)
  }
}
