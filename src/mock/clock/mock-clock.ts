import type { WorldClock } from '#database/world-clock'

/** How long: milliseconds, such as `'30m'` or `'1h 30m'`, or `{ days: 3 }`. */
export type Duration = number | string | { readonly [Unit in DurationUnit]?: number }

export type DurationUnit = 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds'

/** When: a `Date`, a date or date-time of RFC 3339 such as `'2026-03-01T12:00:00Z'`, or milliseconds since 1970. */
export type Moment = Date | string | number

/** The mock's clock: it decides what is written as a time, and when something is late, over or expired. */
export interface MockClock {
  /**
   * What time it is for the mock.
   *
   * @example
   * mock.clock.now().toISOString()
   */
  now(): Date
  /** Whether it stands. */
  readonly isFrozen: boolean
  /**
   * Stops the clock, at once or at a time; rejects for what is no time. What waits for the clock, such as a
   * scenario's delay or a late event, then waits until you move it.
   *
   * @example
   * await mock.clock.freeze('2026-03-01T12:00:00Z')
   */
  freeze(at?: Moment): Promise<void>
  /**
   * Brings the clock to a time, from which a running one goes on; rejects for what is no time. Forwards, what
   * falls due happens as with `advance`; backwards, what waits goes on waiting for as long as before.
   *
   * @example
   * await mock.clock.set('2026-12-31T23:59:00Z')
   */
  set(at: Moment): Promise<void>
  /**
   * Lets time pass; rejects for what is no duration. What falls due on the way happens in order, each at its
   * own time, before this resolves.
   *
   * @example
   * await mock.clock.advance('31m')
   */
  advance(by: Duration): Promise<void>
  /**
   * Lets a stopped clock go on from where it is.
   *
   * @example
   * await mock.clock.resume()
   */
  resume(): Promise<void>
}

export type Moves = Omit<MockClock, 'now' | 'isFrozen'>

interface Source {
  readonly clock: WorldClock
  readonly load: () => Promise<Moves>
  /** How often the mock was reset: what was asked for before is of no use after it. */
  readonly resets: () => number
}

/** A clock whose moves are loaded with the first of them. */
export function lazyClock({ clock, load, resets }: Source): MockClock {
  let loading: Promise<Moves> | undefined
  const move =
    <Name extends keyof Moves>(name: Name) =>
    async (given?: unknown) => {
      const reset = resets()
      loading ??= load()
      const moves = await loading
      if (resets() === reset) await moves[name](given as never)
    }
  return {
    now: () => new Date(clock.timeBy(clock.setting)),
    get isFrozen() {
      return 'frozen' in clock.setting
    },
    freeze: move('freeze'),
    set: move('set'),
    advance: move('advance'),
    resume: move('resume'),
  }
}
