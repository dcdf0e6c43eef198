const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

const dayAlone = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** The day of a time of the API, in people's own time zone. */
export function formatDay(time: string): string {
  return dayAlone.format(new Date(time))
}

/** An amount as one reads it. */
export function formatMoney({ amount, currency }: { amount: number; currency: string }): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount)
}

/** A time of the API for people, in their own time zone. */
export function formatTime(time: string): string {
  return dateAndTime.format(new Date(time))
}

/** The same where there is little room. */
export function formatMoment(time: string): string {
  return dayAndTime.format(new Date(time))
}

const age = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' })
const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago a time of the API was, or how far ahead it is. */
export function formatAge(time: string, now: number): string {
  const past = Date.parse(time) - now
  const [unit, length] = units.find(([, long]) => Math.abs(past) >= long) ?? ['second', 0]
  return length === 0 ? 'just now' : age.format(Math.trunc(past / length), unit)
}

/** Whose customer it is, for a heading or a row. */
export function nameOf(customer: {
  id: string
  firstName: string | null
  lastName: string | null
}): string {
  return [customer.firstName, customer.lastName].filter(Boolean).join(' ') || customer.id
}

/** Keeps both ends of a long id. */
export function shorten(id: string, length = 14): string {
  return id.length <= length ? id : `${id.slice(0, length - 7)}…${id.slice(-6)}`
}

/** A path with its long ids shortened. */
export function shortenPath(path: string): string {
  return path.replace(/[\w@~.-]{19,}/g, (id) => shorten(id))
}

/** A text with a capital letter first. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
