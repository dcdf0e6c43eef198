import { insidesOf } from '#mock/insides'
import { configOf } from '../config/config-of.ts'
import type { Running } from '../interception/interception.ts'
import { startNode } from '../node/start-node.ts'
import { type ConfiguredMock, type ConfiguredSettings, configuredMock } from './configured-mock.ts'
import { CurrentMock } from './current-mock.ts'
import { type SharedSettings, SharedWorld } from './shared-world.ts'

interface DevWorldSettings extends Omit<ConfiguredSettings, 'definitions'> {
  readonly shared: SharedSettings
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

  /** Answers what the process asks from now on: with a reason, while there is no mock. */
  async start(): Promise<void> {
    this.#running ??= startNode(this.#current)
    await this.#running
  }

  /**
   * Makes the mock that a config says, in the place of the one before. Rejects for a config that cannot be: a mock that
   * answers so far goes on.
   */
  configure(load: () => unknown, definitions?: string): Promise<Configured> {
    const configuring = this.#last.then(() => this.#configure(load, definitions))
    this.#last = configuring.catch(() => {})
    return configuring
  }

  async #configure(load: () => unknown, definitions: string | undefined): Promise<Configured> {
    const before = this.#configured
    try {
      const settings = { ...this.#settings, definitions }
      const made = await configuredMock(configOf(await load()), settings, before)
      await this.shared.use(made.mock, made.setup)
      this.#current.put(made.mock)
      this.#configured = made
      return { isOther: before !== undefined && toldOf(before) !== toldOf(made) }
    } catch (cause) {
      const reason = cause instanceof Error ? cause : new Error(String(cause))
      this.shared.fail(reason)
      this.#current.fail(reason)
      throw reason
    }
  }

  async stop(): Promise<void> {
    const running = await this.#running
    await running?.stop()
    await this.shared.stop()
  }
}

/** What pages know of a mock. */
const toldOf = ({ mock, start }: ConfiguredMock): string => {
  const { resolved, router } = insidesOf(mock)
  const operations = router.operations.map(({ id, path, fails }) => [id, path, fails])
  return JSON.stringify([start, router.names, resolved.own.map(({ name }) => name), operations])
}
