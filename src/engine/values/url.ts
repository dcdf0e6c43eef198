/**
 * Text as one segment of a path, which no text breaks: what is no Unicode text, and so cannot be in a URL,
 * becomes U+FFFD. Of what is usual in an id, `@` need not be encoded (RFC 3986, section 3.3).
 */
export const segment = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('%40', '@')

/** Where something is, below the base that the client used: `urlOf(base, 'customers', id)`. */
export const urlOf = (base: string, ...path: readonly string[]): string =>
  [base, ...path.map(segment)].join('/')
