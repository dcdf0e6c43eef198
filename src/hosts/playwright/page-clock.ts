import type { BrowserContext } from '@playwright/test'
import type { Mock } from '#mock/mock'
import type { MockOptions } from '#mock/options/mock-options'

type Clock = BrowserContext['clock']

/** Lets a mock's clock follow that of the first context which uses its own. */
export class PageClock {
  /** Where `setFixedTime` holds the time while timers run. */
  #fixed: number | undefined
  #followed: Clock | undefined

  /** The options of a mock that follows. */
  optionsOver(options: MockOptions): MockOptions {
    const source = sourceOf(options.now)
    const now = () => (this.#fixed === undefined ? source() : new Date(this.#fixed))
    return { ...options, now }
  }

  /**
   * Moves the mock's clock with each move of a context's. The mock is there first, so that what timers of the page
   * send then finds it at that time.
   */
  follow({ clock }: BrowserContext, mock: Mock): void {
    const moves: { [Move in keyof Clock]?: (given: never) => Promise<void> } = {
      install: ({ time = Date.now() }: { time?: Time } = {}) => this.#set(mock, time),
      setSystemTime: (time: Time) => this.#set(mock, time),
      setFixedTime: (time: Time) => this.#fix(mock, time),
      fastForward: (ticks: Ticks) => this.#advance(mock, ticks),
      runFor: (ticks: Ticks) => this.#advance(mock, ticks),
      pauseAt: async (time: Time) => {
        this.#fixed = undefined
        await mock.clock.freeze(new Date(time))
      },
      resume: async () => {
        this.#fixed = undefined
        await mock.clock.resume()
      },
    }
    for (const [name, move] of Object.entries(moves)) {
      const own = clock[name as keyof Clock] as (given?: unknown) => Promise<void>
      Object.assign(clock, {
        [name]: async (given?: never) => {
          this.#followed ??= clock
          // What Playwright refuses it tells itself.
          if (this.#followed === clock) await move(given as never).catch(() => {})
          await own.call(clock, given)
        },
      })
    }
  }

  async #set(mock: Mock, time: Time): Promise<void> {
    this.#fixed = undefined
    await mock.clock.set(new Date(time))
  }

  async #fix(mock: Mock, time: Time): Promise<void> {
    await mock.clock.resume()
    await mock.clock.set(new Date(time))
    this.#fixed = Number(new Date(time))
    await mock.clock.set(new Date(time))
  }

  async #advance(mock: Mock, ticks: Ticks): Promise<void> {
    await mock.clock.advance(millisecondsOf(ticks))
    if (this.#fixed !== undefined) await mock.clock.set(this.#fixed)
  }
}

type Time = number | string | Date
type Ticks = number | string

/** The duration that Playwright's clock takes: milliseconds, `ss`, `mm:ss` or `hh:mm:ss`. */
function millisecondsOf(ticks: Ticks): number {
  if (typeof ticks === 'number') return ticks
  return ticks.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000
}

function sourceOf(now: MockOptions['now']): () => Date {
  if (typeof now === 'function') return now
  const ahead = now === undefined ? 0 : Number(now) - Date.now()
  return () => new Date(Date.now() + ahead)
}
