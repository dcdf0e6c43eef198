import { readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite'
import { announce } from './announce.ts'
import { findConfigFile, isConfigFile } from './config-file.ts'
import { moduleId, pageModule, startId } from './page-module.ts'
import { pageScript } from './page-script.ts'
import { requireMsw } from './require-msw.ts'
import type { PageSettings, RebillyMockOptions } from './settings.ts'
import { showFailures } from './show-failures.ts'
import { workerUrlBelow } from './worker-plugin.ts'

/** What the page loads of the kit, prepared at once: found later, it would make Vite reload the page. */
const entries = ['', '/browser', '/factories', '/config', '/vite/page'].map(
  (entry) => `rebilly-mock${entry}`,
)

/** Serves the mock's module and puts it into every page, before anything of the app. */
export function servePlugin({
  transport = 'in-page',
  config,
  ...options
}: RebillyMockOptions): Plugin {
  let settings: Omit<PageSettings, 'configuredBy'>
  let vite: ResolvedConfig
  const configFile = () => findConfigFile(vite.root, config)

  return {
    name: 'rebilly-mock',
    config() {
      requireMsw()
      return { optimizeDeps: { include: entries } }
    },
    configResolved(resolved) {
      vite = resolved
      configFile()
      const workerUrl = workerUrlBelow(vite.base)
      settings = { options, transport, workerUrl, name: nameOf(vite.root) }
    },
    configureServer(server) {
      announce(server, transport, configFile)
      showFailures(server, configFile)
      const renew = (path: string) => {
        if (!isConfigFile(path, vite.root, config)) return
        const { moduleGraph, hot } = server.environments.client
        const module = moduleGraph.getModuleById(`\0${moduleId}`)
        if (module) moduleGraph.invalidateModule(module)
        hot.send({ type: 'full-reload' })
      }
      server.watcher.on('add', renew).on('unlink', renew)
    },
    resolveId: (id) => (id === moduleId || id === startId ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${moduleId}` && id !== `\0${startId}`) return
      // A page is mocked in the page; what renders it on the server has `rebilly-mock/node`.
      if (this.environment.config.consumer === 'server') return 'export const mock = undefined'
      if (id === `\0${startId}`) return pageScript('page-start', options.baseUrl)
      const file = configFile()
      const configuredBy = file ? relative(vite.root, file) : "the plugin's options in vite.config"
      return pageModule({ ...settings, configuredBy }, file)
    },
    transformIndexHtml: (): HtmlTagDescriptor[] => [
      {
        tag: 'script',
        children: pageScript('page-start', options.baseUrl),
        injectTo: 'head-prepend',
      },
      {
        tag: 'script',
        attrs: { type: 'module', src: `${vite.base}@id/__x00__${moduleId}` },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** What the app is called: its world is kept under that name. */
function nameOf(root: string): string {
  try {
    const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    if (typeof name === 'string' && name !== '') return name
  } catch {
    // Its folder has a name too.
  }
  return basename(root)
}
