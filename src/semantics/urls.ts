/**
 * Text as one segment of a path, which no text breaks: what is no Unicode text, and so cannot be in a URL,
 * becomes U+FFFD. Of what is usual in an id, `@` need not be encoded (RFC 3986, section 3.3).
 */
const segment = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('%40', '@')

/** Where a customer is, below the base that the client used. */
export const customerUrl = (base: string, id: string): string => `${base}/customers/${segment(id)}`

export const leadSourceUrl = (base: string, id: string): string =>
  `${customerUrl(base, id)}/lead-source`

export const timelineUrl = (base: string, id: string): string => `${customerUrl(base, id)}/timeline`

export const messageUrl = (base: string, customerId: string, id: string): string =>
  `${timelineUrl(base, customerId)}/${segment(id)}`

export const attachmentsUrl = (base: string, customerId: string): string =>
  `${base}/attachments?filter=${segment(`relatedType:customer;relatedId:${customerId}`)}`

export const websiteUrl = (base: string, id: string): string => `${base}/websites/${segment(id)}`

export const instrumentUrl = (base: string, id: string): string =>
  `${base}/payment-instruments/${segment(id)}`

export const tagUrl = (base: string, name: string): string => `${base}/tags/${segment(name)}`

export const tokenUrl = (base: string, id: string): string => `${base}/tokens/${segment(id)}`
