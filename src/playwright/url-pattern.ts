import type { BaseUrl } from '#handlers/base-urls'
import { operations } from '#handlers/operations'

/**
 * Every URL that may be the mock's, and few others: Playwright asks a function about each request of a
 * page, and a regular expression only in the browser's own process.
 */
export function urlPattern(baseUrls: readonly BaseUrl[]): RegExp {
  const places = baseUrls.map(
    ({ origin, path, shared }) =>
      escaped(origin + path) + (shared ? `/(?:${resources})` : '') + end,
  )
  return new RegExp(`^(?:${places.join('|')})`)
}

const end = '(?:[/?#]|$)'

/** On the page's own origin all else is the app itself. */
const resources = [
  ...new Set(['organizations', ...operations.map(({ path }) => path.split('/')[1])]),
].join('|')

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
