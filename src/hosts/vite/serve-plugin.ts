import type { Plugin } from 'vite'
import { beginServed } from '../begin/begin-served.ts'
import { definitionsId } from './definitions-module.ts'
import { clientBeginning, moduleId, noMock, sharedId, startId } from './page-module.ts'
import { moduleUrl, pageTags } from './page-tags.ts'
import { PageWorld } from './page-world.ts'
import { requireMsw } from './require-msw.ts'
import { ServedApp } from './served-app.ts'
import type { ServedWorld } from './served-world.ts'
import type { RebillyMockOptions } from './settings.ts'
import { SharedServing } from './shared-serving.ts'
import { showFailures } from './show-failures.ts'
import { parted, usualPlace } from './world-place.ts'

/** What a page with a world of its own loads of the kit, prepared at once: found later, it would make Vite reload the page. */
const entries = ['', '/browser', '/factories', '/config', '/vite/page'].map(
  (entry) => `rebilly-mock${entry}`,
)

const ids: readonly string[] = [moduleId, sharedId, startId, definitionsId]

/** Serves the mock's module and puts it into every page, before anything of the app. */
export function servePlugin(options: RebillyMockOptions): Plugin {
  const { place } = parted(options.world)
  let app: ServedApp
  let world: ServedWorld | undefined
  let tags: ReturnType<typeof pageTags>

  return {
    name: 'rebilly-mock',
    config() {
      requireMsw()
      return { optimizeDeps: { include: place === 'shared' ? [] : entries } }
    },
    configResolved(vite) {
      // A framework may have several servers with one plugin: they have one world.
      if (world) return
      app = new ServedApp(vite, options)
      app.configFile()
      const isShared = (place ?? usualPlace(vite.plugins)) === 'shared'
      world = isShared ? new SharedServing(app) : new PageWorld(app)
      tags = pageTags(world.startUrl, vite.base)
    },
    async configureServer(server) {
      if (!world) return
      const serving = world
      const onPage = await serving.serve(server)
      const beginnings = {
        startUrl: serving.startUrl,
        moduleUrl: moduleUrl(server.config.base),
        start: () => serving.start(),
        onPage,
      }
      server.middlewares.use((request, response, next) => {
        if (serving.handle?.(request, response)) return
        beginServed(request, response, beginnings)
        next()
      })
      showFailures(server, app.configFile)
    },
    resolveId: (id) => (ids.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      const [own] = ids.filter((each) => id === `\0${each}`)
      if (own === undefined) return
      // A page is mocked in the page; what renders it on the server has its own way.
      if (this.environment.config.consumer === 'server') return noMock
      return world?.load(own)
    },
    transform: {
      filter: { id: /\/vite\/dist\/client\/client\.mjs$/ },
      handler(code) {
        if (this.environment.config.consumer === 'client') return clientBeginning + code
      },
    },
    transformIndexHtml: () => tags,
  }
}
