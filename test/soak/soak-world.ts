import { statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { RequestLike } from '../../src/index.ts'
import { type RunningServer, serve } from '../../src/server.ts'
import type { Step } from '../support/model.ts'
import { ModelledPair, modelSteps } from '../support/model-steps.ts'
import { ModelledMock } from '../support/modelled-mock.ts'
import { RawConnection } from '../support/raw-connection.ts'
import { origin } from '../support/requests.ts'

/** What the soak did, in numbers. */
export interface Counts {
  steps: number
  http: number
  fetch: number
  scenarios: number
  killed: number
  reopened: number
  resets: number
}

/** A mock that is kept in a file and served, and its model: each step is taken by both. */
export class SoakWorld {
  readonly #file: string
  readonly #counts: Counts
  readonly #random: () => number
  readonly #pair: ModelledPair
  #server: RunningServer | undefined

  constructor(folder: string, name: string, counts: Counts, random: () => number) {
    this.#file = join(folder, `${name}.json`)
    this.#counts = counts
    this.#random = random
    const options = { persist: { name, file: this.#file } }
    this.#pair = new ModelledPair(
      new ModelledMock({ options, ask: (request) => this.#ask(request) }),
    )
  }

  async start(): Promise<void> {
    await this.#mock.ready
    this.#server = await serve(this.#mock, { port: 0 })
  }

  /** Takes so many random steps, the rarer ones in between; throws when mock and model differ. */
  async live(length: number, seed: number): Promise<void> {
    for (const step of fc.sample(fc.oneof(...modelSteps), { numRuns: length, seed })) {
      // What a test writes past the mock is in the world, but not kept.
      if (step.do === 'recolor-in-db') continue
      const chance = this.#random()
      if (chance < 0.02) await this.#reopen()
      else if (chance < 0.05) await this.#loseBody()
      else if (chance < 0.08) await this.#leaveAnswer()
      else if (chance < 0.12) await this.#disturb()
      this.#counts.steps += 1
      if (step.do === 'reset') this.#counts.resets += 1
      await this.#pair.take(step)
    }
  }

  /** Brings it back to its start, and ends it; gives the size of its file in bytes. */
  async end(): Promise<number> {
    await this.#pair.take({ do: 'reset' })
    await this.#server?.stop()
    return statSync(this.#file).size
  }

  get #mock() {
    return this.#pair.mock.mock
  }

  /** Half of all requests go over HTTP. */
  async #ask(request: RequestLike): Promise<Response | undefined> {
    if (this.#random() < 0.5) {
      this.#counts.fetch += 1
      return this.#mock.fetch(request)
    }
    this.#counts.http += 1
    const url = request.url.replace(origin, this.#server?.url ?? '')
    return fetch(new Request(url, request as Request))
  }

  /** The process begins anew with what is in the file, and has no marks of before. */
  async #reopen(): Promise<void> {
    this.#counts.reopened += 1
    await this.#server?.stop()
    await this.#pair.mock.reopen()
    const { checkpoints } = this.#pair.model
    for (const name of Object.keys(checkpoints)) delete checkpoints[name]
    this.#server = await serve(this.#mock, { port: 0 })
    this.#pair.compareWorlds()
  }

  /** A connection that breaks off in its body writes nothing. */
  async #loseBody(): Promise<void> {
    this.#counts.killed += 1
    const connection = this.#connect()
    connection.send(`${putHead(200)}{"customFields":{"color":"green"`)
    connection.halfClose()
    await connection.ended
    connection.close()
    this.#pair.compareWorlds()
  }

  /** A client that leaves before its answer is there has written all the same. */
  async #leaveAnswer(): Promise<void> {
    this.#counts.killed += 1
    const step: Step = { do: 'put', id: 'ada', name: 'Ada', color: 'green' }
    const body = JSON.stringify({
      primaryAddress: { firstName: 'Ada' },
      customFields: { color: 'green' },
    })
    this.#mock.journal.clear()
    const connection = this.#connect()
    connection.send(putHead(body.length) + body)
    await this.#mock.journal.waitFor('PutCustomer', { id: 'ada' })
    connection.close()
    this.#pair.model.take(step, [])
    this.#pair.compareWorlds()
  }

  /** Scenarios answer in the place of the mock, and change nothing. */
  async #disturb(): Promise<void> {
    this.#counts.scenarios += 1
    const scenario = this.#mock.when('PutCustomer').once()
    if (this.#random() < 0.5) scenario.respond(503)
    else scenario.networkError()
    const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
    const request = new Request(`${origin}/customers/ada`, { method: 'PUT', headers, body: '{}' })
    const status = await this.#ask(request).then(
      (response) => response?.status,
      () => 0,
    )
    if (status !== 503 && status !== 0) throw new Error(`A scenario was answered by ${status}.`)
    scenario.remove()
    this.#pair.compareWorlds()
  }

  #connect = () => new RawConnection(Number(new URL(this.#server?.url ?? '').port))
}

const putHead = (length: number) =>
  [
    'PUT /customers/ada HTTP/1.1',
    'Host: 127.0.0.1',
    'REB-APIKEY: any',
    'Content-Type: application/json',
    `Content-Length: ${length}`,
    '\r\n',
  ].join('\r\n')
