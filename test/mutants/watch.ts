import type { ChildProcess } from 'node:child_process'
import { secondsSpent } from './groups.ts'

/** How long a test file may take by the clock, and of the processor's time, each beside what it takes else. */
const patience = { seconds: 120, ofProcessor: 45 }

export const endless = 'It never ends.'

type GiveUp = (kind: 'late' | 'fails', why: string) => void

/** Gives up a test file that takes many times its time; that of the processor leaves no doubt. */
export class Watch {
  readonly #process: ChildProcess
  readonly #usual: number
  readonly #giveUp: GiveUp
  #timers: NodeJS.Timeout[] = []

  constructor(process: ChildProcess, usualSeconds: number, giveUp: GiveUp) {
    this.#process = process
    this.#usual = 3 * usualSeconds
    this.#giveUp = giveUp
  }

  /** Begins, or begins again: with each test file that begins or ends. */
  begin(): void {
    this.end()
    const before = secondsSpent(this.#process)
    const isEndless = () =>
      secondsSpent(this.#process) - before > patience.ofProcessor + this.#usual
    this.#timers = [
      setTimeout(
        () => this.#giveUp('late', 'It took too long.'),
        1000 * (patience.seconds + this.#usual),
      ),
      setInterval(() => isEndless() && this.#giveUp('fails', endless), 10_000),
    ]
  }

  end(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer)
  }
}
