import type { BaseUrl } from '#handlers/base-urls'

/** What a page asks of a mock that its own server has. */
const ofControl = '/__mock/'

/**
 * Whether a URL may be the mock's. That may be more than it answers, but never a file of the app: the mock
 * may need that to start.
 */
export const mayBeMocked = ({ origin, pathname }: URL, baseUrls: readonly BaseUrl[]): boolean =>
  baseUrls.some(
    ({ path, onPage, shared = [], assumed, ...base }) =>
      base.origin === origin &&
      `${pathname}/`.startsWith(`${path}/`) &&
      !(onPage && (/\.\w+$/.test(pathname) || pathname.startsWith(ofControl))) &&
      (!assumed || ['organizations', ...shared].includes(pathname.split('/')[1] ?? '')),
  )
