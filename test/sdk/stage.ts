import { onTestFinished } from 'vitest'
import type { Mock, MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

/** One request as it reached the mock, and the status of its answer. */
interface Exchange {
  readonly method: string
  /** Everything after the host. */
  readonly path: string
  readonly headers: Headers
  readonly body: string
  readonly status: number
}

export interface Stage {
  readonly mock: Mock
  /** What the client sent, in order of arrival; to look at, as nothing else shows it. */
  readonly exchanges: readonly Exchange[]
  /** Lets no further request through until the test ends, as a network that hangs. */
  hang(): void
}

/** Makes a mock that answers the client's requests until the test ends. */
export type Start = (options?: MockOptions) => Promise<Stage>

/** The tests of one subject. */
export type Tests = (start: Start) => void

/** Makes stages of a way to start a mock. */
export const stageOf =
  (transport: (mock: Mock) => Promise<{ stop(): Promise<void> }>): Start =>
  async (options) => {
    const mock = createMock(options) as Mock
    const exchanges: Exchange[] = []
    let network = Promise.resolve()
    const watched: Mock = {
      ...mock,
      async fetch(request: Request) {
        await network
        const { method, headers } = request
        const { pathname, search } = new URL(request.url)
        const body = await request.clone().text()
        const response = await mock.fetch(request)
        exchanges.push({
          method,
          path: pathname + search,
          headers,
          body,
          status: response?.status ?? 0,
        })
        return response
      },
    }
    const { stop } = await transport(watched)
    onTestFinished(stop)
    const hang = () => {
      network = new Promise((resolve) => onTestFinished(() => resolve()))
    }
    return { mock, exchanges, hang }
  }

/** The lines of requests and their statuses, such as `GET /customers/ada 404`. */
export const linesOf = ({ exchanges }: Pick<Stage, 'exchanges'>) =>
  exchanges.map(({ method, path, status }) => `${method} ${path} ${status}`)
