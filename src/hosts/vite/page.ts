import { createMock } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import type { MockOptions, PersistOptions } from '#mock/options/mock-options'
import { gateOf } from '../browser/gate.ts'
import { startBrowser } from '../browser/start-browser.ts'
import { configOf } from '../config/config-of.ts'
import { failureOf } from '../config/failure-of.ts'
import type { MockConfig } from '../config/mock-config.ts'
import { startOf } from '../config/start-of.ts'
import type { Running } from '../interception/interception.ts'
import { isToldByVite, type Report } from './page-failure.ts'
import type { PageSettings } from './settings.ts'

interface Started extends Running {
  readonly mock: Mock
  /** Which start data it has. */
  readonly start: string
}

/** What the page of a development server does with its mock; for the plugin's own modules. */
export class DevMock {
  readonly #settings: PageSettings
  readonly #report: Report
  readonly #definitions: (() => Promise<object>) | undefined
  #started: Started | undefined
  #launcher: Promise<(mock: Mock) => void> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    settings: PageSettings,
    report: Report = () => {},
    definitions?: () => Promise<object>,
  ) {
    this.#settings = settings
    this.#report = report
    this.#definitions = definitions
  }

  /** Starts a mock as a config says, in the place of the one before; its world goes on. */
  async start(load: () => unknown): Promise<Mock> {
    const starting = this.#last.then(async () => this.#replace(configOf(await load())))
    this.#last = starting.catch(() => {})
    const gate = gateOf(globalThis)
    try {
      const { mock } = await starting
      Object.assign(globalThis, { rebillyMock: mock })
      gate?.open()
      if (this.#settings.panel) void this.#showLauncher(mock)
      return mock
    } catch (cause) {
      const error = failureOf(cause, this.#settings.configuredBy)
      // A mock that answers so far goes on.
      if (!this.#started) gate?.refuse(error)
      if (!isToldByVite(error)) this.#report(error)
      throw error
    }
  }

  /** The button of the panel; one that is there already is told of the new mock. */
  async #showLauncher(mock: Mock): Promise<void> {
    if (!this.#launcher) {
      this.#launcher = import('../panel/launcher.ts').then(({ showLauncher }) => showLauncher(mock))
      return
    }
    const renew = await this.#launcher
    renew(mock)
  }

  get #transport() {
    const { transport } = this.#settings
    return transport === 'service-worker' && !('serviceWorker' in navigator) ? 'in-page' : transport
  }

  async #replace({ setup, persist, ...config }: MockConfig): Promise<Started> {
    const { workerUrl, name } = this.#settings
    const { persist: kept = true, ...given } = this.#settings.options
    const definitions = this.#definitions && { definitions: this.#definitions }
    const options: MockOptions = { ...given, ...definitions, ...config }
    const start = startOf(options, this.#settings.definitions)
    const wanted = persist ?? kept
    const keep: PersistOptions | false = wanted === true ? { name: `${name}#${start}` } : wanted
    const before = this.#started
    // A factory that the page has counts on, so that only a new page knows whether the data are other ones.
    if (before && wanted === true && before.start !== start) return reloaded()
    const mock = createMock(keep ? { ...options, persist: keep } : options)
    await mock.ready
    if (!keep && before?.start === start) await mock.restore(await before.mock.snapshot())

    const { reset } = mock
    mock.reset = async () => {
      await reset()
      await setup?.(mock)
    }
    await setup?.(mock)
    const { stop } = await startBrowser(mock, { transport: this.#transport, workerUrl })
    this.#started = { mock, stop, start }
    await before?.stop()
    if (!before) this.#announce(keep ? keep.name : undefined)
    return this.#started
  }

  #announce(kept: string | undefined): void {
    const how = this.#transport === 'in-page' ? 'in the page' : 'through a service worker'
    const keeping = kept ? `, and keeps its data as "${kept}"` : ''
    console.info(
      `[rebilly-mock] The Rebilly API is mocked ${how}${keeping}. In this console it is \`rebillyMock\`.`,
    )
  }
}

function reloaded(): Promise<never> {
  location.reload()
  return new Promise(() => {})
}
