const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
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
