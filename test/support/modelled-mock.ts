import type { DeclaredResource, Mock, MockOptions, MockSnapshot } from '../../src/index.ts'
import { createMock } from './create-mock.ts'
import type { Answer, Seen, Step } from './model.ts'
import { customersKind, type ModelledKind } from './modelled-kind.ts'
import { type Answer as Answered, origin, send } from './requests.ts'

/** When a mock that is held against the model begins, in seconds since 1970. */
export const startTime = Date.parse('2026-01-31T09:30:00Z') / 1000

/** Makes the body of a request; another way of sending it than at once takes the place of `Blob`. */
export type SendBody = (text: string) => BodyInit

export interface ModelledOptions {
  readonly sendBody?: SendBody
  readonly options?: MockOptions<readonly DeclaredResource[]>
  /** The records that the model is of, if not customers. */
  readonly kind?: ModelledKind
  /** How a request is sent, if not by `mock.fetch`. */
  readonly ask?: Mock['fetch']
}

/** A mock that takes the steps of the model, and tells what is seen of its answers. */
export class ModelledMock {
  mock: Mock<readonly DeclaredResource[]>
  time = startTime
  readonly #snapshots: MockSnapshot[] = []
  readonly #options: MockOptions<readonly DeclaredResource[]>
  readonly #kind: ModelledKind
  readonly #sendBody: SendBody
  readonly #ask: Mock['fetch']

  constructor({
    sendBody = (text) => text,
    options = {},
    kind = customersKind,
    ask,
  }: ModelledOptions = {}) {
    this.#kind = kind
    this.#sendBody = sendBody
    const at = new Date(startTime * 1000).toISOString().replace('.000', '')
    this.#options = {
      ...options,
      // With its times, so that another mock begins with the same.
      ...kind.start({ id: 'ada', createdTime: at, updatedTime: at }),
      now: () => new Date(this.time * 1000),
    }
    this.mock = createMock(this.#options)
    this.#ask = ask ?? ((request) => this.mock.fetch(request))
  }

  /** Another mock of the same options takes over: with `persist` it goes on where the one before is. */
  async reopen(): Promise<void> {
    this.mock = createMock(this.#options)
    await this.mock.ready
  }

  /** Everything that can be seen at once, in the order in which it was made. */
  seen(): { customers: Seen[]; tags: string[] } {
    const { db } = this.mock
    const records = this.#kind.collection(this.mock).all()
    return { customers: records.map(this.#seen), tags: db.tags.all().map(({ name }) => name) }
  }

  /** Takes a step; `token` is the id of the token that it means. */
  async take(step: Step, token?: string): Promise<Answer> {
    const { mock } = this
    switch (step.do) {
      case 'put': {
        const { id, name, color, revision } = step
        const body = { ...this.#kind.bodyOf(name, color), revision, paymentToken: token }
        const {
          status,
          headers,
          body: customer,
        } = await this.#send('PUT', `${this.#kind.path}/${id}`, body)
        if (status >= 400) return { status }
        const location = headers.get('location')?.split('/').at(-1)
        return { status, customer: this.#seen(customer), ...(location && { location }) }
      }
      case 'put-invalid': {
        const body = { ...this.#kind.invalid, paymentToken: token }
        return statusOf(await this.#send('PUT', `${this.#kind.path}/${step.id}`, body))
      }
      case 'get': {
        const { status, body } = await this.#send('GET', `${this.#kind.path}/${step.id}`)
        return status === 200 ? { status, customer: this.#seen(body) } : { status }
      }
      case 'create': {
        const { status, body } = await this.#send('POST', this.#kind.path, {})
        return { status, made: body.id, customer: this.#seen(body) }
      }
      case 'list': {
        const { status, headers, body } = await this.#send('GET', this.#kind.path)
        if (status >= 400) return { status }
        const ids = (body as unknown as Seen[]).map(({ id }) => id)
        if (headers.get('pagination-total') !== String(ids.length)) return { status: 0 }
        return { status, ids }
      }
      case 'merge':
        return statusOf(
          await this.#send('DELETE', `/customers/${step.id}?targetCustomerId=${step.into}`),
        )
      case 'forget':
        return settled(this.#kind.forget(mock, step.id), 404)
      case 'recolor-in-db': {
        const found = await this.#kind.recolor(mock, step.id, step.color)
        return { status: found ? 200 : 404 }
      }
      case 'create-tag': {
        const { name } = step
        return statusOf(await this.#send('POST', '/tags', { name, type: 'customer' }))
      }
      case 'tag':
      case 'untag': {
        const method = step.do === 'tag' ? 'POST' : 'DELETE'
        return statusOf(await this.#send(method, `/tags/${step.name}/customers/${step.id}`))
      }
      case 'issue': {
        const { status, body } = await this.#send('POST', '/tokens', {
          method: 'Klarna',
          paymentInstrument: { klarnaAuthorizationToken: 'k-1', klarnaSessionId: 's-1' },
        })
        return { status, made: body.id }
      }
      case 'reset':
        return settled(mock.reset(), 500)
      case 'snapshot':
        this.#snapshots.push(await mock.snapshot())
        return { status: 200 }
      case 'restore':
      case 'import': {
        const snapshot = this.#snapshots[step.nth % this.#snapshots.length]
        if (!snapshot) return { status: 404 }
        if (step.do === 'restore') return settled(mock.restore(snapshot), 500)
        return settled(mock.import(new Blob([JSON.stringify(snapshot)])), 500)
      }
      case 'restore-broken': {
        const world = await mock.snapshot()
        return settled(mock.restore({ ...world, ...this.#kind.broken(world) }), 422)
      }
      case 'checkpoint':
        return settled(mock.checkpoint(step.name), 500)
      case 'rollback':
        return settled(mock.rollback(step.name), 404)
      case 'wait':
        this.time += step.seconds
        return { status: 200 }
    }
  }

  #seen = (record: object): Seen => this.#kind.seen(record)

  #send(method: string, path: string, body?: object): Promise<Answered> {
    const init = {
      method,
      headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
      ...(body && { body: this.#sendBody(JSON.stringify(body)), duplex: 'half' }),
    }
    return send({ fetch: this.#ask }, new Request(`${origin}${path}`, init))
  }
}

const statusOf = ({ status }: { status: number }): Answer => ({ status })

const settled = (promise: Promise<unknown>, otherwise: number): Promise<Answer> =>
  promise.then(
    () => ({ status: 200 }),
    () => ({ status: otherwise }),
  )
