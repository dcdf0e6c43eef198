/** A clock that moves only when a test moves it. */
export function manualClock(start = '2026-01-31T09:30:00Z') {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    advance(amount: { minutes?: number; seconds?: number }) {
      time += (amount.minutes ?? 0) * 60_000 + (amount.seconds ?? 0) * 1000
    },
  }
}
