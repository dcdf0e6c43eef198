import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { bodyOf, type Share, sharesOf } from './upserts.ts'

/** The connections of a world, which write customers that those of other worlds write too. */
export class WorldLoad {
  readonly shares: readonly Share[]
  readonly #url: string
  readonly #world: string
  readonly #agents: readonly Agent[]

  constructor(url: string, world: string, connections: number) {
    this.#url = url
    this.#world = world
    this.shares = sharesOf(2 * connections, connections)
    this.#agents = this.shares.map(() => new Agent({ keepAlive: true, maxSockets: 1 }))
  }

  /** Opens all connections: Node accepts one each time round, so that under load the last ones would wait for long. */
  async open(): Promise<void> {
    await Promise.all(this.#agents.map((agent) => this.#ask(agent, 'GET', '/customers/none')))
  }

  /** Writes until the time has come, by `performance.now()`; waits for the last answers. */
  async writeUntil(end: number): Promise<void> {
    await Promise.all(this.shares.map((share, position) => this.#write(share, position, end)))
  }

  close(): void {
    for (const agent of this.#agents) agent.destroy()
  }

  async #write(share: Share, position: number, end: number): Promise<void> {
    const agent = this.#agents[position] as Agent
    for (let round = 0; ; round += 1) {
      for (const id of share.ids) {
        if (performance.now() >= end) return
        const status = await this.#ask(agent, 'PUT', `/customers/${id}`, bodyOf(id, round))
        if (status === 200 || status === 201) share.answered += 1
        else share.failures.set(status, (share.failures.get(status) ?? 0) + 1)
      }
    }
  }

  /** The status of the answer; rejects when the connection breaks. */
  async #ask(agent: Agent, method: string, path: string, body = ''): Promise<number> {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'REB-APIKEY': 'any',
      'X-Rebilly-Mock-World': this.#world,
    }
    const sent = request(`${this.#url}${path}`, { agent, method, headers }).end(body)
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    response.resume()
    await once(response, 'end')
    return response.statusCode ?? 0
  }
}
