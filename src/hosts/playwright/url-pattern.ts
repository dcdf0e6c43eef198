import type { BaseUrl } from '#handlers/base-urls'

/**
 * Every URL that may be the mock's, and few others: Playwright asks a function about each request of a
 * page, and a regular expression only in the browser's own process.
 */
export function urlPattern(baseUrls: readonly BaseUrl[]): RegExp {
  const places = baseUrls.map(
    ({ origin, path, shared }) =>
      escaped(origin + path) +
      (shared ? `/(?:${begins(shared).map(escaped).join('|')})` : '') +
      end,
  )
  return new RegExp(`^(?:${places.join('|')})`)
}

/** The same as the patterns of Chromium's protocol, where `*` and `?` stand for any text and any character. */
export function urlGlobs(baseUrls: readonly BaseUrl[]): string[] {
  return baseUrls.flatMap(({ origin, path, shared }) => {
    const place = (origin + path).replace(/[*?\\]/g, '\\$&')
    return shared ? begins(shared).map((name) => `${place}/${name}*`) : [`${place}*`]
  })
}

const end = '(?:[/?#]|$)'

/** On the page's own origin all else is the app itself. */
const begins = (shared: readonly string[]) => ['organizations', ...shared]

/** A text as a pattern of itself. */
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
