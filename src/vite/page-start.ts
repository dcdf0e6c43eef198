/** The page's first script: from here on, what is the mock's waits until the mock is there. */
import { resolveBaseUrls } from '#handlers/base-urls'
import { Gate, gateKey } from './gate.ts'
import { heldFetch } from './held-fetch.ts'
import { heldXhr } from './held-xhr.ts'
import { mayBeMocked } from './may-be-mocked.ts'

/** Of the plugin's options, which stand before this script. */
declare const rebillyMockBaseUrl: string | string[] | undefined

const place = globalThis as { [gateKey]?: Gate }
if (!place[gateKey]) {
  const gate = new Gate()
  place[gateKey] = gate
  const baseUrls = resolveBaseUrls(rebillyMockBaseUrl)
  const isHeld = (url: URL) => mayBeMocked(url, baseUrls)

  globalThis.fetch = heldFetch(gate, isHeld, globalThis.fetch.bind(globalThis))
  globalThis.XMLHttpRequest = heldXhr(gate, isHeld, globalThis.XMLHttpRequest)
  // MSW's worker forgets a page that is left, so what the page still sends then would reach the real host.
  addEventListener('pagehide', ({ persisted }) => persisted || gate.close(), { capture: true })
}
