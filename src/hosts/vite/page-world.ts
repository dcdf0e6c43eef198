import { resolve } from 'node:path'
import type { ViteDevServer } from 'vite'
import { pageScript } from '../begin/page-script.ts'
import { configPaths } from '../config/config-file.ts'
import { announce } from './announce.ts'
import { answeredProxies } from './answered-proxies.ts'
import { definitionsId } from './definitions-module.ts'
import { none, ownPaths } from './own-paths.ts'
import { moduleId, noMock, pageModule, sharedId, startId } from './page-module.ts'
import { startUrl } from './page-tags.ts'
import type { ServedApp } from './served-app.ts'
import type { ServedWorld } from './served-world.ts'
import { workerUrlBelow } from './worker-plugin.ts'

/** The worlds of an app whose pages have one each. */
export class PageWorld implements ServedWorld {
  readonly #app: ServedApp
  #own = none

  constructor(app: ServedApp) {
    this.#app = app
  }

  get startUrl(): string {
    return startUrl(this.#app.vite.base)
  }

  start(): string {
    return pageScript('page-start', {
      baseUrl: this.#app.options.baseUrl,
      start: this.startUrl,
      own: this.#own.segments,
    })
  }

  async load(id: string): Promise<string> {
    if (id === startId) return this.start()
    if (id === sharedId) return noMock
    if (id === definitionsId) return (await this.#app.definitions?.module) ?? 'export default {}'
    const { vite, options, mockOptions, name, configuredBy, configFile } = this.#app
    const { transport = 'in-page', panel = false } = options
    const digest = await this.#app.definitions?.digest()
    return pageModule(
      {
        options: mockOptions,
        panel,
        transport,
        workerUrl: workerUrlBelow(vite.base),
        name,
        configuredBy,
        ...(digest !== undefined && { definitions: digest }),
      },
      configFile(),
    )
  }

  async serve(server: ViteDevServer): Promise<() => void> {
    const { vite, folders, options, configFile } = this.#app
    const paths = configPaths(folders, options.config)
    const { moduleGraph, hot } = server.environments.client
    const forget = (id: string) => {
      const module = moduleGraph.getModuleById(`\0${id}`)
      if (module) moduleGraph.invalidateModule(module)
    }
    const readOwn = async () => {
      this.#own = await ownPaths(configFile)
      forget(startId)
    }
    const defined = this.#app.definitions
    const forgetDefinitions = (path: string) => {
      if (!defined || resolve(path) !== defined.file) return
      defined.forget()
      forget(definitionsId)
      forget(moduleId)
      hot.send({ type: 'full-reload' })
    }
    const renew = async (path: string) => {
      if (!paths.includes(resolve(path))) return
      await readOwn()
      forget(moduleId)
      hot.send({ type: 'full-reload' })
    }
    // Vite watches its root, which the app's package.json may be above of.
    server.watcher.add(paths.filter((path) => !path.startsWith(vite.root)))
    server.watcher.on('add', renew).on('unlink', renew)
    if (defined?.file) {
      server.watcher.add(defined.file)
      server.watcher.on('add', forgetDefinitions).on('change', forgetDefinitions)
    }
    server.watcher.on('change', (path) => this.#own.files.includes(resolve(path)) && readOwn())
    await readOwn()
    this.#warnOfProxies(server)
    return announce(server, options.transport ?? 'in-page', configFile)
  }

  #warnOfProxies({ config: { server, logger } }: ViteDevServer): void {
    const { baseUrl } = this.#app.options
    const answered = answeredProxies(server.proxy, baseUrl, this.#own.segments)
    if (answered.length === 0) return
    logger.warn(
      `[rebilly-mock] The mock of a page answers ${answered.join(', ')} before \`server.proxy\` can. Name in ` +
        "`baseUrl` where the API is mocked, such as 'https://api.rebilly.com', to let the proxy have it.",
    )
  }
}
