import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { endGroup, lead } from './groups.ts'
import type { Order, Outcome } from './host.ts'

/** How long tests may take that take seconds without a defect, in milliseconds. */
const patience = 60_000

/** Hands one order after the other to a host, and begins with a new one when a defect hangs it. */
export class Lane {
  readonly #root: string
  #host: Promise<ChildProcess> | undefined

  constructor(root: string) {
    this.#root = root
  }

  /** Who noticed the defect: a test file, or nobody because the tests never ended; `undefined` for no one. */
  async noticedBy(order: Order): Promise<string | undefined> {
    for (const test of order.tests) {
      const outcome = await this.#run({ ...order, tests: [test] })
      if (outcome === 'hangs') return `${test} (never ends)`
      if (outcome.noticedBy) return outcome.noticedBy
    }
    return undefined
  }

  async end(): Promise<void> {
    const host = await this.#host
    this.#host = undefined
    if (host) endGroup(host)
  }

  async #run(order: Order): Promise<Outcome | 'hangs'> {
    this.#host ??= this.#start()
    const host = await this.#host
    const outcome = await new Promise<Outcome | 'hangs'>((resolve) => {
      const timer = setTimeout(() => resolve('hangs'), patience)
      const settle = (value: Outcome | 'hangs') => {
        clearTimeout(timer)
        host.off('message', settle).off('exit', onExit)
        resolve(value)
      }
      const onExit = () => settle('hangs')
      host.once('message', settle).once('exit', onExit)
      host.send(order)
    })
    if (outcome === 'hangs') await this.end()
    return outcome
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
    })
  }
}
