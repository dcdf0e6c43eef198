import { json } from '../begin/page-script.ts'
import { startedEvent } from './announce.ts'
import { definitionsId } from './definitions-module.ts'
import type { PageSettings } from './settings.ts'
import { failedEvent } from './show-failures.ts'

/** The module that starts the mock, and exports it. */
export const moduleId = 'virtual:rebilly-mock'

/** The module that exports the mock of a shared world, by its own type. */
export const sharedId = `${moduleId}/shared`

/** What that says where pages have worlds of their own, and in a build. */
export const noMock = 'export const mock = undefined'

/** A module with the page's first script, for pages that the server has not put it into. */
export const startId = `${moduleId}/page-start`

/** What Vite's own client module begins with, which every development page loads, and a worker may. */
export const clientBeginning = `import ${json(startId)}; globalThis.document && import(${json(moduleId)}).catch(() => {}); `

/** What the module says where the server has the mock, and its own script that starts the page. */
export const sharedModule = (script: string): string => `import ${json(startId)}

export let mock
try {
  ;({ mock } = await import(/* @vite-ignore */ new URL(${json(script)}, location.origin).href))
} catch ({ message, stack }) {
  import.meta.hot.send(${json(failedEvent)}, { message, stack })
  throw new Error(message)
}
import.meta.hot.send(${json(startedEvent)}, {})
`

/** What the module says, with the config file if there is one. */
export function pageModule(settings: PageSettings, configFile: string | undefined): string {
  const load = configFile ? `() => import(${json(configFile)})` : '() => undefined'
  const definitions = settings.definitions
    ? `,
  () => import(${json(definitionsId)})`
    : ''
  const update = configFile
    ? `import.meta.hot.accept(${json(configFile)}, async (config) => {
  if (config) mock = await dev.start(() => config)
})`
    : ''
  return `import ${json(startId)}
import { DevMock } from 'rebilly-mock/vite/page'

const dev = new DevMock(${json(settings)}, ({ message, stack }) =>
  import.meta.hot.send(${json(failedEvent)}, { message, stack })${definitions})
export let mock
${update}
mock = await dev.start(${load})
import.meta.hot.send(${json(startedEvent)}, {})
`
}
