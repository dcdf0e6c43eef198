import { readFileSync } from 'node:fs'
import type { PageSettings } from './settings.ts'

/** The module that starts the mock, and exports it. */
export const moduleId = 'virtual:rebilly-mock'

/** A module with the page's first script, for pages that the server has not put it into. */
export const startId = `${moduleId}/page-start`

/** The page's first script, which holds back what is the mock's. */
export function pageStart({ options }: PageSettings): string {
  const script = readFileSync(new URL('./vite/page-start.js', import.meta.url), 'utf8')
  return `{ const rebillyMockBaseUrl = ${json(options.baseUrl)};\n${script.trim()} }`
}

/** What the module says, with the config file if there is one. */
export function pageModule(settings: PageSettings, configFile: string | undefined): string {
  const load = configFile ? `() => import(${json(configFile)})` : '() => undefined'
  const update = configFile
    ? `import.meta.hot.accept(${json(configFile)}, async (config) => {
  if (config) mock = await dev.start(() => config)
})`
    : ''
  return `import ${json(startId)}
import { DevMock } from 'rebilly-mock/vite/page'

const dev = new DevMock(${json(settings)})
export let mock
${update}
mock = await dev.start(${load})
`
}

/** JSON that may stand in a script of a page. */
const json = (value: unknown): string =>
  value === undefined ? 'undefined' : JSON.stringify(value).replaceAll('<', '\\u003c')
