import { Problem } from '#engine/problem/problem'
import type { RateWindow } from './rate-limit.ts'

/** Counts a request; throws 429 when the window is full. */
export function takeFrom(window: RateWindow, now: number): void {
  if (now - window.began >= window.length || now < window.began) {
    window.began = now
    window.count = 0
  }
  window.count += 1
  if (window.count <= window.limit) return
  const retryAfter = Math.ceil((window.began + window.length) / 1000)
  throw new Problem(
    429,
    `The rate limit of this mock is ${window.limit} requests in ${window.length} ms. ` +
      'Send the request again later, or lift the limit with `mock.rateLimit(false)`.',
    { rule: 'scenario', headers: rateLimitHeaders(window.limit, retryAfter) },
  )
}

/**
 * The headers by which the API tells of its rate limit (its documentation, from 2024 on); when to try
 * again is in UTC seconds since 1970.
 */
export const rateLimitHeaders = (limit: number, retryAfter: number) => ({
  'X-RateLimit-Limit': String(limit),
  'X-RateLimit-Remaining': '0',
  'X-RateLimit-Retry-After': String(retryAfter),
})
