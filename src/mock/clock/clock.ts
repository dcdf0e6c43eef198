import type { World } from '#database/world'
import type { ClockSetting } from '#database/world-clock'
import type { Alone } from '../stores/customer-store.ts'
import { durationOf } from './duration.ts'
import { endOfTurn } from './end-of-turn.ts'
import type { Moves } from './mock-clock.ts'
import { momentOf, requireYear } from './moment.ts'
import { scheduleOf } from './schedule.ts'

interface Surroundings {
  readonly world: World
  readonly alone: Alone
  readonly stage: Underway
  /** How often the mock was reset. */
  readonly resets: () => number
}

const stillAt = (time: number): ClockSetting => ({ frozen: new Date(time).toISOString() })

/** The calls that come to something before time passes, and what is told when one of them comes to rest. */
interface Underway {
  readonly underway: ReadonlySet<unknown>
  rested: () => void
}

/** What moves a mock's clock, one move after the other. */
export function movesOf({ world: { clock, now }, alone, stage, resets }: Surroundings): Moves {
  const schedule = scheduleOf(clock)
  let last: Promise<unknown> = Promise.resolve()

  /** Does a move when those before it are done, and what is underway has come to rest. */
  function inTurn(move: () => Promise<unknown>): Promise<void> {
    // Who asks may be what the move before waits for.
    schedule.letGo()
    const reset = resets()
    const moved = last.then(async () => {
      await rest()
      // What a test left behind must not move the clock of the next.
      if (resets() === reset) await move()
    })
    last = moved.catch(() => {})
    return moved
  }

  async function rest(): Promise<void> {
    await endOfTurn()
    while (stage.underway.size > 0) {
      await new Promise<void>((resolve) => {
        stage.rested = resolve
      })
      // Whoever waited for an answer goes on before time does.
      await endOfTurn()
    }
  }

  /** Puts a setting in force unless the one that it goes by is no more, because of a `reset` or another page. */
  const enter = (current: ClockSetting, next: ClockSetting): Promise<boolean> =>
    alone(() => {
      if (clock.setting !== current) return false
      schedule.passing(() => clock.enter(next))
      return true
    })

  interface Way {
    /** Where it leads, from what time it is. */
    readonly to: (now: number) => number
    /** Whether the clock stands then. */
    readonly stops?: boolean
    readonly failure: string
  }

  async function go({ to, stops, failure }: Way): Promise<void> {
    const before = await alone(() => clock.setting)
    const from = +now()
    const goal = requireYear(to(from), failure)
    const settingThen =
      stops || !('ahead' in before) ? stillAt(goal) : { ahead: before.ahead + goal - from }
    if (goal < from) {
      await alone(() => clock.enter(settingThen))
      return
    }
    const current = await schedule.pass(goal, { rest, enter })
    if (current) await enter(current, settingThen)
  }

  return {
    async freeze(at) {
      const failure = 'Failed to freeze the clock'
      const time = at === undefined ? undefined : momentOf(at, failure)
      await inTurn(() => go({ to: (now) => time ?? now, stops: true, failure }))
    },
    async set(at) {
      const failure = 'Failed to set the clock'
      const time = momentOf(at, failure)
      await inTurn(() => go({ to: () => time, failure }))
    },
    async advance(by) {
      const length = durationOf(by)
      await inTurn(() => go({ to: (now) => now + length, failure: 'Failed to advance the clock' }))
    },
    async resume() {
      await inTurn(() =>
        alone(() => {
          if ('frozen' in clock.setting) clock.enter({ ahead: +now() - +clock.source() })
        }),
      )
    },
  }
}
