/** The first script of a page: from here on, what is the mock's waits until the mock is there. And of a worker. */
import { resolveBaseUrls } from '#handlers/base-urls'
import { endWithPage } from '../browser/end-with-page.ts'
import { Gate, gateOf, setGate } from '../browser/gate.ts'
import { interceptIn } from '../browser/intercept.ts'
import { mayBeMocked } from '../browser/may-be-mocked.ts'
import { answerWorkers, PageOfWorker } from '../browser/page-channel.ts'
import type { Realm } from '../interception/realm.ts'
import { setWorld } from '../page/world-of.ts'
import { catchWorkers, pageOfWorker } from './catch-workers.ts'
import { startNext } from './start-next.ts'

/** Of the server, which puts them before this script. */
declare const rebillyMockBaseUrl: string | string[] | undefined
declare const rebillyMockStart: string
declare const rebillyMockOwn: readonly string[]
/** Whether the app's own origin is the app's where nobody has said that it is the API's. */
declare const rebillyMockKeepsOrigin: boolean

const key = Symbol.for('rebilly-mock.started')

const script = globalThis.document?.currentScript
if (script?.dataset.world) setWorld(globalThis, script.dataset.world)

if (!(key in globalThis)) {
  Object.defineProperty(globalThis, key, { value: true })
  const names = { all: rebillyMockOwn, own: rebillyMockOwn }
  const baseUrls = resolveBaseUrls(rebillyMockBaseUrl, undefined, names).filter(
    ({ assumed }) => !(assumed && rebillyMockKeepsOrigin),
  )
  const isHeld = (url: URL) => mayBeMocked(url, baseUrls)
  if (globalThis.document) startPage(isHeld)
  else startWorker(isHeld)
}

// After all that holds requests: whatever keeps the mock from starting here must not let them go.
if (script?.dataset.starts) startNext(script, script.dataset.starts, gateOf(globalThis))

function startPage(isHeld: (url: URL) => boolean): void {
  const page = String(crypto.getRandomValues(new Uint32Array(2)))
  const gate = new Gate(isHeld)
  setGate(globalThis, gate)
  // Below the gate: what that lets go on is what a worker answers.
  endWithPage(isHeld)
  const startWorkers = (realm: Realm) => catchWorkers(realm, page, rebillyMockStart)
  interceptIn(globalThis, gate, startWorkers, gate.ofUnseen)
  // MSW's worker forgets a page that is left, so what the page still sends then would reach the real host.
  addEventListener('pagehide', ({ persisted }) => persisted || gate.leave(), { capture: true })
  answerWorkers(page, gate.ofUnseen)
}

/** A worker has no mock: its page has, and so both have one world. */
function startWorker(isHeld: (url: URL) => boolean): void {
  const page = pageOfWorker(globalThis)
  interceptIn(globalThis, new PageOfWorker(isHeld, page))
  catchWorkers(globalThis, page, rebillyMockStart)
}
