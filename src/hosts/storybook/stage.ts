import { type BaseUrl, resolveBaseUrls } from '#handlers/base-urls'
import type { Mock } from '#mock/mock'
import { catchWorkers } from '../browser/catch-workers.ts'
import { Gate, gateOf, setGate } from '../browser/gate.ts'
import { interceptIn } from '../browser/intercept.ts'
import { mayBeMocked } from '../browser/may-be-mocked.ts'
import { type Running, startBrowser } from '../browser/start-browser.ts'

let running: Promise<Running | undefined> = Promise.resolve(undefined)

/** Where the mock of a story answers; its workers ask it there. */
let places: readonly BaseUrl[] = resolveBaseUrls(undefined)

/** Story files and components are loaded after this: what they ask at once waits for the first story. */
const gate = gateOf(globalThis) ?? holdRequests()

function holdRequests(): Gate {
  const baseUrls = places
  const made = new Gate((url) => mayBeMocked(url, baseUrls))
  setGate(globalThis, made)
  const ofWorkers = {
    claims: (url: string | URL) => made.claims(url),
    fetch: (request: Request) => made.fetch(request),
    get baseUrls() {
      return [...baseUrls, ...places]
    },
  }
  interceptIn(globalThis, made, catchWorkers(ofWorkers))
  return made
}

/**
 * Lets the page's requests be answered by a mock, or by none. The one before stays until then: what a
 * story sends while it ends must not reach the real host.
 */
export async function answerBy(mock: Mock | undefined): Promise<void> {
  const before = running
  const taking = before.then(async (last) => {
    if (mock) places = mock.baseUrls
    const next = mock && (await startBrowser(mock, { transport: 'in-page' }))
    await last?.stop()
    gate.open()
    return next
  })
  running = taking.catch(() => before)
  await taking
}
