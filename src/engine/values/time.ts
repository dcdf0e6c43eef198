let latest = { second: Number.NaN, text: '' }

/** The API's form of a time: RFC 3339 in UTC, with whole seconds. */
export function formatTime(time: Date): string {
  const second = Math.floor(time.getTime() / 1000)
  // Many are written in one second.
  if (latest.second !== second) latest = { second, text: `${time.toISOString().slice(0, 19)}Z` }
  return latest.text
}

/**
 * A form of an RFC 3339 date or date-time in which text order is the order of time. The API's own form
 * is one already, so a list need not parse it for each record.
 */
export function sortableTime(text: string): string {
  if (text.length === 20) return text
  // A date is its first second. "Z" comes before "~" as the whole second comes before its fractions.
  return new Date(text).toISOString().replace('.000', '').replace('.', '~')
}
