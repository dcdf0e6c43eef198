import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

type Layer =
  | 'contract'
  | 'database'
  | 'semantics'
  | 'handlers'
  | 'factories'
  | 'entry'
  | 'demo'
  | 'stories'

interface Import {
  specifier: string
  /** `type` leaves no trace in the JavaScript; `{ type A }` does, so it counts as `static`. */
  kind: 'static' | 'dynamic' | 'type'
  line: number
}

/** Which layers and packages each layer may import besides itself: imports point down only. */
const allowed: Record<Layer, { layers: Layer[]; packages: (string | RegExp)[] }> = {
  contract: { layers: [], packages: ['zod'] },
  database: { layers: ['contract'], packages: ['@mswjs/data', 'zod'] },
  semantics: { layers: ['contract', 'database'], packages: ['zod'] },
  handlers: { layers: ['contract', 'database', 'semantics'], packages: ['msw'] },
  factories: { layers: ['contract'], packages: ['@faker-js/faker', 'fishery', 'zod'] },
  entry: {
    layers: ['contract', 'database', 'semantics', 'handlers', 'factories'],
    packages: [/./],
  },
  demo: {
    layers: [],
    packages: ['rebilly-mock', 'rebilly-js-sdk', 'react', 'react-dom', 'msw', 'vite', /^@vitejs\//],
  },
  stories: {
    layers: ['demo'],
    packages: ['rebilly-mock', 'react', /^storybook\/test$/, '@storybook/react-vite'],
  },
}

/** What ties a module to one platform; the first pattern that fits decides. */
const platforms: [platform: string, pattern: RegExp][] = [
  ['vite', /^(vite|msw\/vite)$/],
  ['vitest', /^(vitest|@vitest)(\/|$)/],
  ['playwright', /^(@playwright\/test|playwright|playwright-core)(\/|$)/],
  ['storybook', /^(storybook|@storybook|msw-storybook-addon)(\/|$)/],
  ['node', /^(node:|msw\/node$|@hono\/node-server|srvx)/],
  ['node', /^@mswjs\/interceptors\/(net|http|ClientRequest|RemoteHttpInterceptor|.*\/?node)$/],
  ['browser', /^(msw\/browser|@mswjs\/interceptors\/.*|idb)$/],
]

const entryNames = new Set([
  ...platforms.map(([name]) => name),
  'server',
  'cli',
  'journal',
  'persistence',
  'conformance',
  'matchers',
  'response-check',
  'scenarios',
])

/** What is wrong with the imports of one file, a sentence each; `file` is a path from the root. */
export function checkLayers(file: string, source: string): string[] {
  const layer = layerOf(file)
  if (!layer) return [`${file} is in no layer. Move it, or give its folder a layer.`]

  const imports = importsOf(file, source)
  const violations: string[] = []
  for (const found of imports) {
    const reason = objection(file, layer, found)
    if (reason) violations.push(`${file}:${found.line} imports '${found.specifier}': ${reason}.`)
  }
  if (layer === 'entry') violations.push(...checkPlatforms(file, imports))
  return violations
}

/** Every import of a TypeScript or JavaScript source, re-exports and types included. */
export function importsOf(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`Failed to parse ${file}: ${errors[0].message}`)

  const imports: Import[] = []
  const add = (kind: Import['kind'], start: number, specifier: string) =>
    imports.push({ specifier, kind, line: source.slice(0, start).split('\n').length })

  new Visitor({
    ImportDeclaration: (node) =>
      add(node.importKind === 'type' ? 'type' : 'static', node.start, node.source.value),
    ExportAllDeclaration: (node) =>
      add(node.exportKind === 'type' ? 'type' : 'static', node.start, node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source) {
        add(node.exportKind === 'type' ? 'type' : 'static', node.start, node.source.value)
      }
    },
    ImportExpression: ({ source: argument, start }) => {
      if (argument.type === 'Literal') add('dynamic', start, String(argument.value))
      else if (argument.type === 'TemplateLiteral' && argument.expressions.length === 0) {
        add('dynamic', start, argument.quasis[0]?.value.cooked ?? '')
      } else add('dynamic', start, '')
    },
    TSImportType: (node) => add('type', node.start, node.source.value),
  }).visit(program)
  return imports
}

function layerOf(path: string): Layer | undefined {
  const [top, second, ...rest] = path.split('/')
  if (top === 'demo' && (second === 'stories' || second === '.storybook')) return 'stories'
  if (top === 'demo' || top === 'handlers' || top === 'factories') return top
  if (top !== 'src' || !second) return undefined
  if (rest.length === 0) return 'entry'
  if (second === 'contract' || second === 'database' || second === 'semantics') return second
  // An entry's own folder (`src/browser/` beside `src/browser.ts`) is under the entry's rules.
  return entryNames.has(second) ? 'entry' : undefined
}

/** The path from the root that a relative or `#` specifier means, if it is one. */
function localPath(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  const [, layer, rest] = /^#([^/]+)\/(.+)$/.exec(specifier) ?? []
  if (!layer) return undefined
  return layer === 'handlers' || layer === 'factories' ? `${layer}/${rest}` : `src/${layer}/${rest}`
}

function objection(file: string, layer: Layer, { specifier, kind }: Import): string | undefined {
  if (specifier === '') return 'a computed specifier cannot be checked'

  const path = localPath(file, specifier)
  if (path === undefined) {
    return isAllowedPackage(file, layer, specifier)
      ? undefined
      : `${layer} may not import this package`
  }
  const target = layerOf(path)
  if (!target) return 'it is in no layer'
  if (target === layer) return undefined
  if (!allowed[layer].layers.includes(target)) return `${layer} may not import ${target}`
  if (layer === 'entry' && target === 'factories' && kind === 'static') {
    return 'an entry loads the factories by `await import()`, so that faker stays a chunk of its own'
  }
  return undefined
}

function isAllowedPackage(file: string, layer: Layer, specifier: string): boolean {
  if (specifier.startsWith('node:') && file === 'demo/vite.config.ts') return true
  return allowed[layer].packages.some((entry) =>
    typeof entry === 'string'
      ? specifier === entry || specifier.startsWith(`${entry}/`)
      : entry.test(specifier),
  )
}

function checkPlatforms(file: string, imports: Import[]): string[] {
  const found = new Set<string>()
  for (const { specifier, kind } of imports) {
    if (kind === 'type') continue
    const platform = platformOf(file, specifier)
    if (platform) found.add(platform)
  }
  // Stories are shown by a browser, so beside Storybook that is no second platform.
  if (found.has('storybook')) found.delete('browser')
  // Development tools run on Node, so beside one of them Node is no second platform.
  if (!found.has('browser') && found.size > 1) found.delete('node')

  const names = [...found].sort().join(' and ')
  if (found.size > 1) return [`${file} is for ${names}. An entry is for one platform at most.`]
  if (file === 'src/index.ts' && found.size > 0) {
    return [`${file} is for ${names}. The main entry runs everywhere.`]
  }
  return []
}

function entryNameOf(path: string): string | undefined {
  return /^src\/([^/]+?)(\.ts$|\/)/.exec(path)?.[1]
}

function platformOf(file: string, specifier: string): string | undefined {
  const path = localPath(file, specifier)
  if (path === undefined) return platforms.find(([, pattern]) => pattern.test(specifier))?.[0]
  // Another entry, or what is in its folder, brings its own platform with it.
  const name = entryNameOf(path)
  if (name === undefined || name === entryNameOf(file)) return undefined
  if (name === 'server' || name === 'cli') return 'node'
  return platforms.some(([platform]) => platform === name) ? name : undefined
}
