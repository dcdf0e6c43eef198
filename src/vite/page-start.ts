/** The page's first script: from here on, what is the mock's waits until the mock is there. */
import { resolveBaseUrls } from '#handlers/base-urls'
import { endWithPage } from '../browser/end-with-page.ts'
import { Gate, gateOf, setGate } from '../browser/gate.ts'
import { interceptIn } from '../browser/intercept.ts'
import { mayBeMocked } from '../browser/may-be-mocked.ts'

/** Of the plugin's options, which stand before this script. */
declare const rebillyMockBaseUrl: string | string[] | undefined

begin(globalThis.document?.currentScript)

if (!gateOf(globalThis)) {
  const baseUrls = resolveBaseUrls(rebillyMockBaseUrl)
  const gate = new Gate((url) => mayBeMocked(url, baseUrls))
  setGate(globalThis, gate)
  // Below the gate: what that lets go on is what a worker answers.
  endWithPage((url) => mayBeMocked(url, baseUrls))
  interceptIn(globalThis, gate)
  // MSW's worker forgets a page that is left, so what the page still sends then would reach the real host.
  addEventListener('pagehide', ({ persisted }) => persisted || gate.leave(), { capture: true })
}

/** Lets what starts the mock follow the first script where a server renders the page, and leaves that as it was. */
function begin(script: HTMLOrSVGScriptElement | null | undefined): void {
  if (!script?.dataset.starts) return
  const next = document.createElement('script')
  next.type = 'module'
  next.src = script.dataset.starts
  next.nonce = script.nonce ?? ''
  script.replaceWith(next)
  next.remove()
}
