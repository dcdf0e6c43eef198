import type { BrowserContext, Response, Route } from '@playwright/test'
import { coded } from '#engine/problem/mock-error'
import { worldHeader } from '../control/said/world-name.ts'
import { atHeader } from '../node/worlds/carried-world.ts'
import type { Detach } from './attach-mock.ts'
import { escaped } from './url-pattern.ts'

/** A world, and who is to know of it. */
export interface SharedWorld {
  readonly name: string
  /** Where it is served. */
  readonly at: string
  /** The origin of the app. */
  readonly origin: string
}

/** What an app's server has lying ready: scripts, styles, pictures, and what a development server makes of sources. */
const files =
  /[^?#]*\.(?:[cm]?[jt]sx?|vue|svelte|astro|s?css|less|map|wasm|png|jpe?g|gif|svg|webp|avif|ico|woff2?|[ot]tf|eot|mp[34]|webm|pdf)(?:[?#]|$)/
const ofTools =
  /@(?:vite|id|fs|react-refresh)|node_modules\/|_next\/static\/|__nextjs|_nuxt\/(?!@)|_app\/immutable\//

/** What an app's server may render: Playwright asks a regular expression only in the browser's own process. */
export const renderedPattern = (origin: string): RegExp =>
  new RegExp(`^${escaped(origin)}/(?!${files.source}|${ofTools.source})`)

/**
 * Names a world in what a context asks the app's server, so that what this asks for the page is answered from it; call it
 * before the mock is attached. What it returns ends it, and rejects where the server has handed on no world.
 */
export async function shareWorld(context: BrowserContext, world: SharedWorld): Promise<Detach> {
  const pattern = renderedPattern(world.origin)
  const named = { [worldHeader]: world.name, [atHeader]: world.at }
  const listener = async (route: Route) => {
    const headers = { ...route.request().headers(), ...named }
    await route.fallback({ headers }).catch(() => {})
  }
  const checks: Promise<string | undefined>[] = []
  const check = (response: Response) => checks.push(unshared(response, world))
  context.on('response', check)
  await context.route(pattern, listener)
  return async () => {
    context.off('response', check)
    await context.unroute(pattern, listener).catch(() => {})
    const page = (await Promise.all(checks)).find((each) => each !== undefined)
    if (page !== undefined) throw coded('REBILLY_MOCK_PLATFORM', new Error(unheard(page)))
  }
}

/** The address of a page that the app's server has made in no world. */
async function unshared(response: Response, { name, origin }: SharedWorld) {
  const request = response.request()
  const url = response.url()
  if (!request.isNavigationRequest() || URL.parse(url)?.origin !== origin) return undefined
  if (response.headers()[worldHeader.toLowerCase()] === name || response.fromServiceWorker()) {
    return undefined
  }
  // What the test itself has answered comes from no server.
  const server = await response.serverAddr().catch(() => null)
  return server ? url : undefined
}

const unheard = (page: string): string =>
  `Failed to share the world of the test with the app's server: it has answered ${page} in no world. Start the mock in ` +
  "it, in development and tests only: `await startNode(createMock(), { worlds: true })`, of 'rebilly-mock/node'. If it " +
  'asks nothing for its pages, leave out `ssr`.'
