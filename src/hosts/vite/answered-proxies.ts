import { resolveBaseUrls } from '#handlers/base-urls'
import { mayBeMocked } from '../browser/may-be-mocked.ts'

/** Any: a page's own origin is told from its path. */
const page = 'http://localhost'

/** Which paths of `server.proxy` a page's mock answers before the proxy can; `own` are the app's own resources. */
export function answeredProxies(
  proxies: Readonly<Record<string, unknown>> = {},
  baseUrl: string | string[] | undefined,
  own: readonly string[],
): string[] {
  const baseUrls = resolveBaseUrls(baseUrl, page, { all: own, own }).filter(({ onPage }) => onPage)
  return Object.keys(proxies).filter(
    (path) => path.startsWith('/') && mayBeMocked(new URL(path, page), baseUrls),
  )
}
