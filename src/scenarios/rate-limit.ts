import { Problem } from '#contract/problem'

/** How many requests the mock takes in which time. */
export interface RateLimit {
  /** Requests in each window. */
  limit: number
  /** The window: milliseconds, or such as `'500ms'`, `'10s'`, `'10m'`, `'1h'`. */
  per: number | string
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const

/** Counts requests in windows of time, by the mock's own clock. */
export class RateLimiter {
  readonly #limit: number
  readonly #window: number
  #began = Number.NEGATIVE_INFINITY
  #count = 0

  constructor({ limit, per }: RateLimit) {
    this.#limit = limit
    this.#window = millisecondsOf(per)
    if (Number.isSafeInteger(limit) && limit >= 0 && this.#window > 0) return
    throw new TypeError(
      `Failed to set a rate limit: ${JSON.stringify({ limit, per })} is none. Give such as { limit: 100, per: '10m' }.`,
    )
  }

  /** Throws 429 when the window is full; `X-RateLimit-Retry-After` is in UTC seconds since 1970. */
  take(now: number): void {
    if (now - this.#began >= this.#window || now < this.#began) {
      this.#began = now
      this.#count = 0
    }
    this.#count += 1
    if (this.#count <= this.#limit) return
    const retryAfter = Math.ceil((this.#began + this.#window) / 1000)
    throw new Problem(
      429,
      `The rate limit of this mock is ${this.#limit} requests in ${this.#window} ms. ` +
        'Send the request again later, or lift the limit with `mock.rateLimit(false)`.',
      { rule: 'scenario', headers: rateLimitHeaders(this.#limit, retryAfter) },
    )
  }
}

/** The headers by which the API tells of its rate limit (its documentation, from 2024 on). */
export const rateLimitHeaders = (limit: number, retryAfter: number) => ({
  'X-RateLimit-Limit': String(limit),
  'X-RateLimit-Remaining': '0',
  'X-RateLimit-Retry-After': String(retryAfter),
})

function millisecondsOf(per: number | string): number {
  if (typeof per === 'number') return per
  const [, count, unit] = /^(\d+)(ms|s|m|h)$/.exec(per) ?? []
  return unit ? Number(count) * units[unit as keyof typeof units] : Number.NaN
}
