import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Checker, Outcome } from './checker.ts'
import { endGroup, lead } from './groups.ts'
import type { Order, Word } from './host.ts'
import type { Mutation } from './mutations.ts'
import { endless, Watch } from './watch.ts'

/** How long one test may take, beside many times what its whole file takes. */
const ofOneTest = (usual: number): number => 12 + 4 * usual

/** Test files up to this are run in one process, as far as each of them can share it; one that takes longer runs alone. */
const quick = 3

/** Has test files run by a host, and begins with a new one when a defect hangs it. */
export class Lane implements Checker {
  readonly #root: string
  readonly #usualSeconds: (test: string) => number
  #host: Promise<ChildProcess> | undefined

  constructor(root: string, usualSeconds: (test: string) => number) {
    this.#root = root
    this.#usualSeconds = usualSeconds
  }

  async run(tests: readonly string[], mutation: Mutation | undefined): Promise<Outcome> {
    const groups: string[][] = [[]]
    for (const test of tests) {
      if (this.#usualSeconds(test) < quick) groups.at(-1)?.push(test)
      else groups.push([test], [])
    }
    return this.#inTurn(groups, mutation)
  }

  async #inTurn(groups: string[][], mutation: Mutation | undefined): Promise<Outcome> {
    for (const group of groups.filter(({ length }) => length > 0)) {
      const outcome = await this.#together(group, mutation)
      if (outcome.kind !== 'passes') return outcome
    }
    return { kind: 'passes' }
  }

  async #together(tests: string[], mutation: Mutation | undefined): Promise<Outcome> {
    this.#host ??= this.#start()
    const outcome = await this.#order(await this.#host, tests, mutation)
    if (outcome.kind === 'late' || outcome.why === endless) await this.end()
    if (outcome.kind === 'passes' || outcome.check !== undefined) return outcome
    if (tests.length > 1)
      return this.#inTurn(
        tests.map((test) => [test]),
        mutation,
      )
    return { ...outcome, check: tests[0] }
  }

  #order(host: ChildProcess, tests: string[], mutation: Mutation | undefined): Promise<Outcome> {
    const usual = Math.max(...tests.map(this.#usualSeconds))
    const order: Order = { mutation, tests, seconds: ofOneTest(usual) }
    const left = new Set(tests)
    let running: string | undefined
    return new Promise((resolve) => {
      const settle = (outcome: Outcome) => {
        watch.end()
        host.off('message', onWord).off('exit', onExit)
        resolve(outcome)
      }
      const giveUp = (kind: Outcome['kind'], why: string) =>
        settle({ kind, check: running ?? [...left][0], why })
      const onExit = () => giveUp('late', 'The process ended.')
      const onWord = (word: Word) => {
        if (word === 'ready') return
        if ('kind' in word) return settle(word)
        running = 'began' in word ? word.began : undefined
        if ('ended' in word) left.delete(word.ended)
        watch.begin()
      }
      const watch = new Watch(host, usual, giveUp)
      watch.begin()
      host.on('message', onWord).once('exit', onExit)
      host.send(order)
    })
  }

  async end(): Promise<void> {
    const host = await this.#host
    this.#host = undefined
    if (host) endGroup(host)
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
