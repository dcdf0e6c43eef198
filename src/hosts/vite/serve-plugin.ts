import { relative, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { beginServed } from '../begin/begin-served.ts'
import { pageScript } from '../begin/page-script.ts'
import { configPaths, findConfigFile } from '../config/config-file.ts'
import { announce } from './announce.ts'
import { appFolders, nameOf } from './app-folders.ts'
import { definitionsId, ServedDefinitions } from './definitions-module.ts'
import { none, ownPaths } from './own-paths.ts'
import { clientBeginning, moduleId, pageModule, startId } from './page-module.ts'
import { moduleUrl, pageTags, startUrl } from './page-tags.ts'
import { requireMsw } from './require-msw.ts'
import type { PageSettings, RebillyMockOptions } from './settings.ts'
import { showFailures } from './show-failures.ts'
import { workerUrlBelow } from './worker-plugin.ts'

/** What the page loads of the kit, prepared at once: found later, it would make Vite reload the page. */
const entries = ['', '/browser', '/factories', '/config', '/vite/page'].map(
  (entry) => `rebilly-mock${entry}`,
)

const ids: readonly string[] = [moduleId, startId, definitionsId]

/** Serves the mock's module and puts it into every page, before anything of the app. */
export function servePlugin({
  transport = 'in-page',
  config,
  panel = false,
  definitions,
  ...options
}: RebillyMockOptions): Plugin {
  let settings: Omit<PageSettings, 'configuredBy'>
  let vite: ResolvedConfig
  let folders: string[]
  let own = none
  let defined: ServedDefinitions | undefined
  const start = () =>
    pageScript('page-start', {
      baseUrl: options.baseUrl,
      start: startUrl(vite.base),
      own: own.segments,
    })
  const configFile = () => findConfigFile(folders, config)

  return {
    name: 'rebilly-mock',
    config() {
      requireMsw()
      return { optimizeDeps: { include: entries } }
    },
    configResolved(resolved) {
      vite = resolved
      folders = appFolders(vite.root)
      configFile()
      defined =
        definitions === undefined ? undefined : new ServedDefinitions(definitions, vite.root)
      const workerUrl = workerUrlBelow(vite.base)
      settings = { options, panel, transport, workerUrl, name: nameOf(folders) }
    },
    async configureServer(server) {
      const onPage = announce(server, transport, configFile)
      const { base } = vite
      const beginnings = { startUrl: startUrl(base), moduleUrl: moduleUrl(base), start, onPage }
      server.middlewares.use((request, response, next) => {
        beginServed(request, response, beginnings)
        next()
      })
      showFailures(server, configFile)
      const paths = configPaths(folders, config)
      const { moduleGraph, hot } = server.environments.client
      const forget = (id: string) => {
        const module = moduleGraph.getModuleById(`\0${id}`)
        if (module) moduleGraph.invalidateModule(module)
      }
      const readOwn = async () => {
        own = await ownPaths(configFile)
        forget(startId)
      }
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
      server.watcher.on('change', (path) => own.files.includes(resolve(path)) && readOwn())
      await readOwn()
    },
    resolveId: (id) => (ids.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!ids.some((each) => id === `\0${each}`)) return
      // A page is mocked in the page; what renders it on the server has `rebilly-mock/node`.
      if (this.environment.config.consumer === 'server') return 'export const mock = undefined'
      if (id === `\0${startId}`) return start()
      if (id === `\0${definitionsId}`) return (await defined?.module) ?? 'export default {}'
      const file = configFile()
      const configuredBy = file ? relative(vite.root, file) : "the plugin's options in vite.config"
      const digest = await defined?.digest()
      return pageModule(
        { ...settings, configuredBy, ...(digest !== undefined && { definitions: digest }) },
        file,
      )
    },
    transform: {
      filter: { id: /\/vite\/dist\/client\/client\.mjs$/ },
      handler(code) {
        if (this.environment.config.consumer === 'client') return clientBeginning + code
      },
    },
    transformIndexHtml: () => pageTags(vite.base),
  }
}
