import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Checker, Outcome } from './checker.ts'
import { endGroup, lead, secondsSpent } from './groups.ts'
import type { Mutation } from './mutations.ts'

/** How long a test file may take by the clock, and of the processor's time, each beside what it takes else. */
const patience = { seconds: 180, ofProcessor: 60 }

/** Has one test file after the other run by a host, and begins with a new one when a defect hangs it. */
export class Lane implements Checker {
  readonly #root: string
  readonly #usualSeconds: (test: string) => number
  #host: Promise<ChildProcess> | undefined

  constructor(root: string, usualSeconds: (test: string) => number) {
    this.#root = root
    this.#usualSeconds = usualSeconds
  }

  async run(test: string, mutation: Mutation | undefined): Promise<Outcome> {
    this.#host ??= this.#start()
    const host = await this.#host
    const outcome = await new Promise<Outcome>((resolve) => {
      const settle = (found: Outcome) => {
        endWatch()
        host.off('message', settle).off('exit', onExit)
        resolve(found)
      }
      const onExit = () => settle({ kind: 'late', why: 'The process ended.' })
      const endWatch = this.#watch(host, test, settle)
      host.once('message', settle).once('exit', onExit)
      host.send({ mutation, test })
    })
    if (outcome === endless || outcome.kind === 'late') await this.end()
    return outcome
  }

  async end(): Promise<void> {
    const host = await this.#host
    this.#host = undefined
    if (host) endGroup(host)
  }

  /** Gives up a test file that takes many times its time; that of the processor leaves no doubt. */
  #watch(host: ChildProcess, test: string, giveUp: (outcome: Outcome) => void): () => void {
    const usual = 3 * this.#usualSeconds(test)
    const late = setTimeout(
      () => giveUp({ kind: 'late', why: 'It took too long.' }),
      1000 * (patience.seconds + usual),
    )
    const before = secondsSpent(host)
    const busy = setInterval(() => {
      if (secondsSpent(host) - before > patience.ofProcessor + usual) giveUp(endless)
    }, 10_000)
    return () => {
      clearTimeout(late)
      clearInterval(busy)
    }
  }

  #start(): Promise<ChildProcess> {
    const host = lead(
      fork(fileURLToPath(new URL('host.ts', import.meta.url)), {
        cwd: this.#root,
        detached: true,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    )
    return new Promise((resolve, reject) => {
      host.once('message', () => resolve(host))
      host.once('error', reject)
      host.once('exit', () => reject(new Error('Failed to start Vitest: the process ended.')))
    })
  }
}

const endless: Outcome = { kind: 'fails', why: 'It never ends.' }
