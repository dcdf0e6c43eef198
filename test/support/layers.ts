import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

/**
 * The floors of the house, the lowest first. An import leads down, or stays on its floor; of what lies on
 * one floor, `hosts` and `resources` have laws of their own.
 */
const floors = [
  'engine',
  'database',
  'resources',
  'definitions',
  'handlers',
  'factories',
  'mock',
  'conformance',
  'hosts',
  'entry',
  'demo',
  'stories',
] as const

type Floor = (typeof floors)[number]

interface Import {
  specifier: string
  /** `type` leaves no trace in the JavaScript; `{ type A }` does, so it counts as `static`. */
  kind: 'static' | 'dynamic' | 'type'
  line: number
}

/** Which floors and packages each floor may import besides itself. */
const allowed: Record<Floor, { floors: Floor[]; packages: (string | RegExp)[] }> = {
  engine: { floors: [], packages: ['zod'] },
  database: { floors: ['engine'], packages: ['@mswjs/data', 'zod', 'idb', /^node:/] },
  resources: { floors: ['engine', 'database'], packages: ['zod'] },
  definitions: { floors: ['engine'], packages: ['zod'] },
  handlers: { floors: ['engine', 'database'], packages: ['msw'] },
  factories: {
    floors: ['engine', 'database', 'resources'],
    packages: ['@faker-js/faker', 'fishery', 'zod'],
  },
  mock: {
    floors: ['engine', 'database', 'resources', 'definitions', 'handlers', 'factories'],
    packages: ['msw', '@cfworker/json-schema', 'zod'],
  },
  conformance: { floors: ['engine', 'resources', 'handlers', 'mock'], packages: [] },
  hosts: {
    floors: [
      'engine',
      'database',
      'resources',
      'definitions',
      'handlers',
      'factories',
      'mock',
      'conformance',
    ],
    packages: [/./],
  },
  entry: {
    floors: ['engine', 'resources', 'mock', 'conformance', 'hosts'],
    packages: [/^node:(fs|url)$/],
  },
  demo: {
    floors: [],
    packages: ['rebilly-mock', 'rebilly-js-sdk', 'react', 'react-dom', 'msw', 'vite', /^@vitejs\//],
  },
  stories: {
    floors: ['demo'],
    packages: ['rebilly-mock', 'react', /^storybook\/test$/, '@storybook/react-vite'],
  },
}

/** What loads files of an app, wherever they are: only there an import may be computed. */
const loaders = ['src/hosts/config/load-anew.ts']

/** The rooms of `src/resources/`, the lowest first: each may look into those below it. */
const rooms = [
  'contact',
  'owners',
  'tags',
  'timeline',
  'lead-source',
  'payment-instruments',
  'tokens',
  'customers',
  'contracts',
]

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

/** What is wrong with the imports of one file, a sentence each; `file` is a path from the root. */
export function checkLayers(file: string, source: string): string[] {
  const floor = floorOf(file)
  if (!floor) return [`${file} is on no floor. Move it, or give its folder a floor.`]

  const imports = importsOf(file, source)
  const violations: string[] = []
  for (const found of imports) {
    const reason = objection(file, floor, found)
    if (reason) violations.push(`${file}:${found.line} imports '${found.specifier}': ${reason}.`)
  }
  if (floor === 'hosts' || floor === 'entry') violations.push(...checkPlatforms(file, imports))
  return violations
}

/** The circles of imports among files, types too, or among their folders: what each goes through, sorted. */
export function circlesOf(sources: ReadonlyMap<string, string>, by: 'file' | 'folder'): string[][] {
  const nameOf = (path: string) => (by === 'file' ? path : posix.dirname(path))
  const arrows = new Map<string, Set<string>>()
  for (const [file, source] of sources) {
    const own = arrows.get(nameOf(file)) ?? new Set<string>()
    arrows.set(nameOf(file), own)
    for (const { specifier } of importsOf(file, source)) {
      const path = localPath(file, specifier)
      const target = path && [path, `${path}.ts`].find((each) => sources.has(each))
      if (target && nameOf(target) !== nameOf(file)) own.add(nameOf(target))
    }
  }
  return loopsIn(arrows)
}

/** Tarjan's algorithm: the sets of names that reach each other. */
function loopsIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const path: string[] = []
  const loops: string[][] = []
  const low = (name: string) => lowest.get(name) as number
  const visit = (name: string) => {
    order.set(name, order.size)
    lowest.set(name, order.size - 1)
    path.push(name)
    for (const next of arrows.get(name) ?? []) {
      if (!order.has(next)) visit(next)
      if (path.includes(next)) lowest.set(name, Math.min(low(name), low(next)))
    }
    if (low(name) !== order.get(name)) return
    const loop = path.splice(path.indexOf(name))
    if (loop.length > 1) loops.push(loop.toSorted())
  }
  for (const name of arrows.keys()) if (!order.has(name)) visit(name)
  return loops
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

function floorOf(path: string): Floor | undefined {
  const [top, second, ...rest] = path.split('/')
  if (top === 'demo' && (second === 'stories' || second === '.storybook')) return 'stories'
  if (top === 'demo' || top === 'handlers' || top === 'factories') return top
  if (top !== 'src' || !second) return undefined
  if (rest.length === 0) return 'entry'
  const own = [
    'engine',
    'database',
    'resources',
    'definitions',
    'mock',
    'conformance',
    'hosts',
  ] as const
  return own.find((name) => name === second)
}

/** The path from the root that a relative or `#` specifier means, if it is one. */
function localPath(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  const [, floor, rest] = /^#([^/]+)\/(.+)$/.exec(specifier) ?? []
  if (!floor) return undefined
  return floor === 'handlers' || floor === 'factories' ? `${floor}/${rest}` : `src/${floor}/${rest}`
}

function objection(file: string, floor: Floor, { specifier, kind }: Import): string | undefined {
  if (specifier === '') {
    return loaders.includes(file) ? undefined : 'a computed specifier cannot be checked'
  }

  const path = localPath(file, specifier)
  if (path === undefined) {
    return isAllowedPackage(file, floor, specifier)
      ? undefined
      : `${floor} may not import this package`
  }
  const target = floorOf(path)
  if (!target) return 'it is on no floor'
  if (target === 'entry') return 'nothing imports an entry: it is for those outside'
  if (target === floor) return floor === 'resources' ? objectionOfRoom(file, path) : undefined
  if (!allowed[floor].floors.includes(target)) return `${floor} may not import ${target}`
  if (target === 'factories' && kind === 'static' && floor === 'mock') {
    return 'a mock loads the factories by `await import()`, so that faker stays a chunk of its own'
  }
  return undefined
}

/** A resource looks only into those below it; the list of all looks into each. */
function objectionOfRoom(file: string, path: string): string | undefined {
  const [own, other] = [roomOf(file), roomOf(path)]
  if (own === undefined || own === other) return undefined
  if (other === undefined) return 'a resource may not import the list of all'
  for (const room of [own, other]) if (!rooms.includes(room)) return `the room ${room} has no place`
  return rooms.indexOf(other) < rooms.indexOf(own) ? undefined : `${own} is not above ${other}`
}

const roomOf = (path: string): string | undefined => /^src\/resources\/([^/]+)\//.exec(path)?.[1]

function isAllowedPackage(file: string, floor: Floor, specifier: string): boolean {
  if (specifier.startsWith('node:') && file === 'demo/vite.config.ts') return true
  return allowed[floor].packages.some((entry) =>
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
  if (found.size > 1) return [`${file} is for ${names}. A host is one platform.`]
  if (file === 'src/index.ts' && found.size > 0) {
    return [`${file} is for ${names}. The main entry runs everywhere.`]
  }
  return []
}

const hostOf = (path: string): string | undefined => /^src\/hosts\/([^/]+)\//.exec(path)?.[1]

function platformOf(file: string, specifier: string): string | undefined {
  const path = localPath(file, specifier)
  if (path === undefined) return platforms.find(([, pattern]) => pattern.test(specifier))?.[0]
  // Another host brings its own platform with it.
  const host = hostOf(path)
  if (host === undefined || host === hostOf(file)) return undefined
  if (host === 'server' || host === 'cli') return 'node'
  return platforms.some(([platform]) => platform === host) ? host : undefined
}
