import type { ClockSetting, WorldClock } from '#database/world-clock'

/** What happens at a time of the mock's clock. */
interface Task {
  /** In milliseconds since 1970, maybe with a fraction. */
  due: number
  /** What it gives settles when all that it began is done. */
  readonly run: () => unknown
  timer?: ReturnType<typeof setTimeout>
}

const schedules = new WeakMap<WorldClock, Schedule>()

/** The schedule of a clock, which there is from the first time that someone asks for it. */
export function scheduleOf(clock: WorldClock): Schedule {
  const schedule = schedules.get(clock) ?? new Schedule(clock)
  schedules.set(clock, schedule)
  return schedule
}

/**
 * What falls due on a mock's clock. While that runs, by timers as ever; while it stands, only as it is moved.
 */
export class Schedule {
  readonly #clock: WorldClock
  #tasks: Task[] = []
  #isPassing = false
  #wasStill = false
  #release: () => void = () => {}

  constructor(clock: WorldClock) {
    this.#clock = clock
    this.#wasStill = this.#isStill
    clock.observers.add((before) => {
      const by = this.#now - +clock.timeBy(before)
      if (!this.#isPassing) {
        // Where time does not pass but is another, what waits goes on waiting for as long.
        for (const task of this.#tasks) task.due += by
        this.letGo()
      }
      if (by !== 0 || this.#isStill !== this.#wasStill) this.#arm()
    })
  }

  /** Runs something when that many milliseconds have passed, or never if they are infinite; returns what calls it off. */
  after(milliseconds: number, run: () => unknown): () => void {
    const task: Task = { due: this.#now + milliseconds, run }
    this.#tasks.push(task)
    if (!this.#isStill) this.#start(task, milliseconds)
    this.letGo()
    return () => this.#take(task)
  }

  /**
   * Lets time pass up to a moment: runs what falls due on the way, in order and each at its time.
   * @returns how the clock stands then; `undefined` when someone else has changed it
   */
  async pass(until: number, { rest, enter }: Passage): Promise<ClockSetting | undefined> {
    let current = this.#clock.setting
    for (;;) {
      await rest()
      const next = this.#firstUntil(until)
      if (!next) return current
      const at = Math.max(Math.trunc(next.due), this.#now)
      const setting: ClockSetting = { frozen: new Date(at).toISOString() }
      if (!(await enter(current, setting))) return undefined
      current = setting
      // Meanwhile it may have been called off, or another have come before it.
      const first = this.#firstUntil(next.due)
      if (!first) continue
      this.#take(first)
      await this.waitFor(() => first.run())
      if (this.#clock.setting !== current) return undefined
    }
  }

  /** Changes the clock as the passing of time does, which brings nearer what waits. */
  passing(change: () => void): void {
    this.#isPassing = true
    try {
      change()
    } finally {
      this.#isPassing = false
    }
  }

  /** Runs work to its end, or until it may wait for time itself. */
  async waitFor(work: () => unknown): Promise<void> {
    const letGo = new Promise<void>((resolve) => {
      this.#release = resolve
    })
    await Promise.race([work(), letGo])
  }

  /** Lets go of what is waited for: someone asks for time to pass. */
  letGo(): void {
    this.#release()
  }

  get #now(): number {
    return +this.#clock.timeBy(this.#clock.setting)
  }

  get #isStill(): boolean {
    return 'frozen' in this.#clock.setting
  }

  #firstUntil(until: number): Task | undefined {
    let first: Task | undefined
    for (const task of this.#tasks) {
      if (task.due <= until && (!first || task.due < first.due)) first = task
    }
    return first
  }

  /** Starts every timer anew, or stops them all. */
  #arm(): void {
    this.#wasStill = this.#isStill
    const now = this.#isStill ? 0 : this.#now
    for (const task of this.#tasks) {
      clearTimeout(task.timer)
      if (!this.#isStill) this.#start(task, task.due - now)
    }
  }

  #start(task: Task, milliseconds: number): void {
    if (milliseconds === Number.POSITIVE_INFINITY) return
    task.timer = setTimeout(() => {
      this.#take(task)
      void task.run()
    }, milliseconds)
  }

  #take(task: Task): void {
    clearTimeout(task.timer)
    this.#tasks = this.#tasks.filter((each) => each !== task)
  }
}

export interface Passage {
  /** Settles when nothing is underway that does not wait for time. */
  rest(): Promise<void>
  /** Puts a setting in the place of the one before; `false` when that is not in force any more. */
  enter(current: ClockSetting, next: ClockSetting): Promise<boolean>
}
