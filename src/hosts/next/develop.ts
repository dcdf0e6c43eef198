import { join } from 'node:path'
import { checkAgainst } from '#mock/options/check-against'
import { developmentRules } from '../config/development-rules.ts'
import { currentWorld } from '../node/worlds/carried-world.ts'
import { onServed } from '../node/worlds/hooks.ts'
import { DevWorld } from '../shared/dev-world.ts'
import { appFolders, nameOf } from '../vite/app-folders.ts'
import { arrival } from './arrival.ts'
import { ConfigSource } from './config-source.ts'
import { namedBy } from './named-by.ts'
import type { NextMockOptions } from './options.ts'
import { owedResponses } from './owed-responses.ts'
import { tellChildren } from './tell-children.ts'
import { WatchedFiles } from './watched-files.ts'

const key = Symbol.for('rebilly-mock.next')

/** Lets one mock answer for the process that serves an app, once: Next reads its config again with the first page. */
export function develop(options: NextMockOptions, config: object): Promise<void> {
  const place = globalThis as { [key]?: Promise<void> }
  place[key] ??= begin(options, config)
  return place[key]
}

async function begin(options: NextMockOptions, config: object): Promise<void> {
  checkAgainst(developmentRules, options, 'Failed to set up the mock')
  const folders = appFolders(process.cwd())
  const source = new ConfigSource(folders, options)
  const world = new DevWorld({
    options: optionsOf(options, source),
    folder: cacheFolder(folders),
    shared: {
      baseUrl: options.baseUrl,
      page: { panel: options.panel ?? false },
      isNamed: namedBy(config),
    },
    arrival,
  })
  const { shared } = world

  onServed((request, response) => {
    if (shared.handle(request, response)) return true
    // What Next has kept is of another world. In development it looks past that where a browser asks so.
    if (currentWorld()) request.headers['cache-control'] = 'no-cache'
    shared.begin(request, response)
  })
  for (const response of owedResponses()) shared.begin(response.req, response)
  await world.start()
  const tell = await tellChildren(world, process.cwd())

  const configure = async () => {
    try {
      const { isOther } = await world.configure(() => source.load(), await source.said())
      tell()
      const what = [...(source.name ? [source.name] : []), 'its panel at /__mock/']
      const cure = isOther ? ', with other data: load your pages again' : ''
      console.log(` ✓ Rebilly API: mocked (${what.join(', ')})${cure}`)
    } catch (error) {
      console.error(` ⨯ [rebilly-mock] ${(error as Error).message}`)
    }
    files.set(source.paths)
  }
  const files = new WatchedFiles(configure)
  await configure()
}

function optionsOf(
  { config: _config, panel: _panel, definitions: _definitions, ...options }: NextMockOptions,
  { definitions }: ConfigSource,
) {
  return { ...options, ...(definitions && { definitions }) }
}

/** Where packages keep what can be made again; an app of a monorepo has one of its own. */
function cacheFolder(folders: readonly string[]): string {
  const [nearest = process.cwd()] = folders
  const name = nameOf(folders).replaceAll(/[^\w.-]/g, '_')
  return join(folders.at(-1) ?? nearest, 'node_modules', '.cache', 'rebilly-mock', name)
}
