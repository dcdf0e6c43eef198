import { insidesOf } from '#mock/insides'
import { configOf } from '../config/config-of.ts'
import { failureOf } from '../config/failure-of.ts'
import { sizeOf } from '../control/worlds/size-of.ts'
import type { Running, Startable } from '../interception/interception.ts'
import { startCarrying } from '../node/start-carrying.ts'
import { type ConfiguredMock, type ConfiguredSettings, configuredMock } from './configured-mock.ts'
import { CurrentMock } from './current-mock.ts'
import { type SharedSettings, SharedWorld } from './shared-world.ts'

interface DevWorldSettings extends Omit<ConfiguredSettings, 'definitions'> {
  readonly shared: SharedSettings
  /** What an answer to the process waits for. */
  readonly arrival?: () => Promise<unknown>
}

/** What a config comes from. */
interface ConfigSource {
  /** What to mend where it is wrong. */
  readonly place: string
  /** A short name of the definitions, if there are any. */
  readonly definitions?: string | undefined
}

/** What became of the world when its config was another. */
interface Configured {
  /** Whether pages must be loaded again: they know other data, or other resources. */
  readonly isOther: boolean
}

/** The world of a development server, as its config says: for pages, and for what the server itself asks. */
export class DevWorld {
  readonly shared: SharedWorld
  readonly #settings: DevWorldSettings
  readonly #current: CurrentMock
  #configured: ConfiguredMock | undefined
  #running: Promise<Running> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(settings: DevWorldSettings) {
    this.#settings = settings
    this.shared = new SharedWorld(settings.shared)
    this.#current = new CurrentMock(settings.options.baseUrl)
  }

  get baseUrls(): Startable['baseUrls'] {
    return this.#current.baseUrls
  }

  /** Answers what the process asks from now on: with a reason, while there is no mock. */
  async start(): Promise<void> {
    this.#running ??= startCarrying(this.#arriving, {
      fetch: (name, request) => this.#within(name, request),
      end: () => this.shared.stop(),
    })
    await this.#running
  }

  /**
   * Makes the mock that a config says, in the place of the one before. Rejects for a config that cannot be: a mock that
   * answers so far goes on.
   */
  configure(load: () => unknown, source: ConfigSource): Promise<Configured> {
    const configuring = this.#last.then(() => this.#configure(load, source))
    this.#last = configuring.catch(() => {})
    return configuring
  }

  async #configure(load: () => unknown, { place, definitions }: ConfigSource): Promise<Configured> {
    const before = this.#configured
    try {
      const settings = { ...this.#settings, definitions }
      const made = await configuredMock(configOf(await load()), settings, before)
      await this.shared.use(made.mock, made.setup)
      this.#current.put(made.mock)
      this.#configured = made
      return { isOther: before !== undefined && toldOf(before) !== toldOf(made) }
    } catch (cause) {
      const reason = failureOf(cause, place)
      this.shared.fail(reason)
      this.#current.fail(reason)
      throw reason
    }
  }

  /** The current mock, whose answers to the process wait for what they are to wait for. */
  get #arriving(): Startable {
    const current = this.#current
    return {
      ready: current.ready,
      get baseUrls() {
        return current.baseUrls
      },
      claims: (url) => current.claims(url),
      fetch: async (request) => {
        await this.#settings.arrival?.()
        return current.fetch(request as Request)
      },
    }
  }

  /** The worlds of a name are those that pages have. */
  async #within(name: string, request: Request): Promise<Response | undefined> {
    await this.#settings.arrival?.()
    const { worlds } = this.shared
    if (!worlds) return this.#current.fetch(request)
    return worlds.use(name, sizeOf(request), async ({ mock }) => mock.fetch(request))
  }

  async stop(): Promise<void> {
    const running = await this.#running
    await running?.stop()
  }
}

/** What pages know of a mock. */
const toldOf = ({ mock, start }: ConfiguredMock): string => {
  const { resolved, router } = insidesOf(mock)
  const operations = router.operations.map(({ id, path, fails }) => [id, path, fails])
  return JSON.stringify([start, router.names, resolved.own.map(({ name }) => name), operations])
}
