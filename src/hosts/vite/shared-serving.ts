import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import type { ViteDevServer } from 'vite'
import { configPaths } from '../config/config-file.ts'
import { loadModule } from '../config/load-module.ts'
import type { DevWorld } from '../shared/dev-world.ts'
import { announce } from './announce.ts'
import { moduleId, sharedId, sharedModule, startId } from './page-module.ts'
import type { ServedApp } from './served-app.ts'
import type { ServedWorld } from './served-world.ts'
import { workerUrlBelow } from './worker-plugin.ts'

/** The one world of an app, which the development server has: for its pages, and for what it asks itself. */
export class SharedServing implements ServedWorld {
  readonly #app: ServedApp
  /** A framework may have several servers with one plugin. */
  readonly #servers = new Set<ViteDevServer>()
  #world: DevWorld | undefined
  #starting: Promise<DevWorld> | undefined
  /** What the config file was made of. */
  #files: readonly string[] = []
  #isBroken = false

  constructor(app: ServedApp) {
    this.#app = app
  }

  get startUrl(): string {
    return '/__mock/page-start.js'
  }

  start(): string {
    return this.#world?.shared.scripts.start() ?? ''
  }

  async load(id: string): Promise<string> {
    if (id === startId) return this.start()
    if (id === sharedId) return `export { mock } from ${JSON.stringify(moduleId)}`
    return sharedModule('/__mock/page.js')
  }

  handle(request: IncomingMessage, response: ServerResponse): boolean {
    return this.#world?.shared.handle(request, response) ?? false
  }

  async serve(server: ViteDevServer): Promise<() => void> {
    this.#enter(server)
    this.#starting ??= this.#begin()
    await this.#starting
    this.#watch(server)
    const { transport = 'in-page' } = this.#app.options
    const where = `${transport}, one world for all, its panel at /__mock/`
    return announce(server, where, this.#app.configFile)
  }

  /** One that is started again has another in its place before it ends. */
  #enter(server: ViteDevServer): void {
    this.#servers.add(server)
    const { close } = server
    server.close = async () => {
      await close.call(server)
      this.#servers.delete(server)
      if (this.#servers.size > 0) return
      const world = await this.#starting
      this.#starting = undefined
      await world?.stop()
    }
  }

  async #begin(): Promise<DevWorld> {
    const { vite, options, mockOptions } = this.#app
    const { transport = 'in-page', panel = false } = options
    // Of the package's main bundle, which needs msw: the plugin says so itself where that is not there.
    const { DevWorld } = await import('../shared/index.ts')
    const defined = this.#app.definitions
    const world = new DevWorld({
      options: { ...mockOptions, ...(defined && { definitions: () => defined.plan }) },
      folder: join(vite.cacheDir, 'rebilly-mock'),
      shared: {
        baseUrl: options.baseUrl,
        page: { panel, transport, workerUrl: workerUrlBelow(vite.base) },
        // Vite itself refuses what may not be asked by a name.
        isNamed: () => true,
      },
    })
    this.#world = world
    await world.start()
    await this.#configure(world)
    return world
  }

  async #configure(world: DevWorld): Promise<void> {
    const wasBroken = this.#isBroken
    try {
      const load = () => this.#load()
      const { isOther } = await world.configure(load, {
        place: this.#app.configuredBy,
        definitions: await this.#app.definitions?.digest(),
      })
      this.#isBroken = false
      if (isOther || wasBroken) this.#reload()
    } catch (error) {
      this.#isBroken = true
      this.#tell(error as Error)
    }
  }

  async #load(): Promise<unknown> {
    const file = this.#app.configFile()
    if (file === undefined) return undefined
    this.#files = [resolve(file)]
    const { resolve: given } = this.#app.vite
    const { module, files } = await loadModule(file, given.alias)
    this.#files = files.map((each) => resolve(each))
    return module
  }

  #watch({ watcher }: ViteDevServer): void {
    const { vite, folders, options } = this.#app
    const paths = configPaths(folders, options.config)
    const defined = this.#app.definitions
    const renew = async (path: string) => {
      const changed = resolve(path)
      const isDefined = defined?.file === changed
      if (isDefined) defined?.forget()
      if (!isDefined && !paths.includes(changed) && !this.#files.includes(changed)) return
      const world = await this.#starting
      if (world) await this.#configure(world)
      watchOutside()
    }
    // Vite watches its root, which the app's package.json may be above of.
    const watchOutside = () =>
      watcher.add([...paths, ...this.#files].filter((path) => !path.startsWith(vite.root)))
    watchOutside()
    if (defined?.file) watcher.add(defined.file)
    watcher.on('add', renew).on('change', renew).on('unlink', renew)
  }

  #reload(): void {
    for (const { environments } of this.#servers) {
      environments.client.hot.send({ type: 'full-reload' })
    }
  }

  /** Says in the terminal, and over the pages that are open, what is wrong with the config. */
  #tell({ message, stack = '' }: Error): void {
    for (const { config, environments } of this.#servers) {
      config.logger.error(`[rebilly-mock] ${message}`, { timestamp: true })
      environments.client.hot.send({
        type: 'error',
        err: { message, stack, plugin: 'rebilly-mock' },
      })
    }
  }
}
