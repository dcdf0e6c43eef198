import { Problem } from '#engine/problem/problem'
import type { Answer } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'
import { wholeOrigin } from '#handlers/base-urls'
import { readableAnswer } from '#handlers/cors'
import type { Mock } from '#mock/mock'
import { answerControl } from './control.ts'
import { failureAnswer } from './failure.ts'
import { controlPath, controlPlace } from './said/route.ts'
import { worldHeader } from './said/world-name.ts'
import type { Desk } from './worlds/desk.ts'
import { sizeOf } from './worlds/size-of.ts'
import { type WorldLimits, Worlds } from './worlds/worlds.ts'

/** What of a server is open. */
export interface FrontOptions extends WorldLimits {
  readonly hasControl: boolean
  /** What is done with each world when it begins, and after each reset by control. */
  readonly setup: ((mock: Mock) => unknown) | undefined
  /** A name by which the mock's own world is called too. */
  readonly ownName?: string | undefined
}

/** Where a request was asked. */
interface Target {
  readonly url: string
  readonly origin: string
}

/** Stands before a mock: answers what is for its control, or for a world of a name. */
export class Front {
  readonly worlds: Worlds
  readonly #hasControl: boolean
  readonly #ownName: string | undefined

  constructor(mock: Mock, { hasControl, setup, ownName, ...limits }: FrontOptions) {
    this.worlds = new Worlds(mock, limits, setup)
    this.#hasControl = hasControl
    this.#ownName = ownName
  }

  /** Whether a request is for the control, or for a world by its path. */
  isForControl({ url, origin }: Target): boolean {
    return this.#hasControl && url.startsWith(controlPath, origin.length)
  }

  /** Answers; `undefined` says that the mock itself is asked. Never rejects. */
  answer(request: RequestLike, target: Target): Promise<Answer> | undefined {
    const isForControl = this.isForControl(target)
    if (!isForControl && !request.headers.has(worldHeader)) return undefined
    return this.#answer(request, target, isForControl)
  }

  async #answer(
    request: RequestLike,
    { url: href, origin }: Target,
    isForControl: boolean,
  ): Promise<Answer> {
    const url = new URL(href)
    const place = isForControl ? controlPlace(url.pathname) : undefined
    const world = place?.world ?? request.headers.get(worldHeader) ?? undefined
    const ask = async (desk: Desk): Promise<Answer> => {
      if (place && place.api === undefined) {
        const { segments } = place
        const answer = await answerControl({ request, url, segments, desk, worlds: this.worlds })
        return readableAnswer(request, url, answer)
      }
      const base = { ...wholeOrigin(origin), path: place?.api ?? '' }
      return (await desk.mock.answer(request, { baseUrls: [base] })) ?? refuse(notOurs(request))
    }
    const refuse = async (error: unknown) =>
      readableAnswer(request, url, await failureAnswer(error, 422))
    try {
      if (world === undefined || world === this.#ownName) return await ask(this.worlds.own)
      return await this.worlds.use(world, sizeOf(request), ask)
    } catch (error) {
      return refuse(error)
    }
  }
}

const notOurs = ({ method, url }: RequestLike) =>
  new Problem(
    501,
    `The mock lets ${method} ${url} pass, and behind this server there is no real host. ` +
      'Leave out its option `passthrough`, or send the request elsewhere.',
  )
