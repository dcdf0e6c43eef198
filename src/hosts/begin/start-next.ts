import { coded } from '#engine/problem/mock-error'
import type { Gate } from '../browser/gate.ts'
import { trustedUrl } from '../browser/trusted-url.ts'

/**
 * Lets what starts the mock follow the first script where a server renders the page, and leaves that as it was. A page
 * whose Trusted Types allow no policy of the kit may have another script that does so; else its requests fail.
 */
export function startNext(
  script: HTMLOrSVGScriptElement,
  url: string,
  gate: Gate | undefined,
): void {
  const next = document.createElement('script')
  next.type = 'module'
  next.nonce = script.nonce ?? ''
  try {
    next.src = trustedUrl(globalThis, url)
  } catch {
    script.remove()
    addEventListener('DOMContentLoaded', () => isStartedOtherwise(url) || gate?.refuse(untrusted()))
    return
  }
  script.replaceWith(next)
  next.remove()
}

/** As in a page of Vite's own, which has a tag for it. */
const isStartedOtherwise = (url: string): boolean =>
  [...document.scripts].some(({ src }) => src.endsWith(url) || src.includes('/@vite/client'))

function untrusted(): Error {
  const error = coded(
    'REBILLY_MOCK_PLATFORM',
    new Error(
      '[rebilly-mock] Failed to start the mock: Trusted Types of this page keep its script away, and requests to the API ' +
        'fail. Let the development server allow its policy in the header: `trusted-types rebilly-mock`.',
    ),
  )
  console.error(error.message)
  return error
}
