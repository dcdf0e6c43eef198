import type { Rolldown } from 'tsdown'

interface Modules {
  getModuleInfo(id: string): {
    importers: readonly string[]
    dynamicImporters: readonly string[]
  } | null
}

type IsPart = (id: string, modules: Modules) => boolean

/** Whether every mock needs a module, and not only one that does or imports something more. */
const isCore: IsPart = (id, modules) => isNeededBy('/src/mock/create-mock.ts', id, modules)

/** Whether generated start data need a module of the contract. */
const isOfRecords: IsPart = (id, modules) =>
  /\/src\/(engine|resources)\//.test(id) && isNeededBy('/factories/world/world.ts', id, modules)

/** Whether both generated customers and generated records of declared resources need a module. */
const isOfFactories: IsPart = (id, modules) =>
  isNeededBy('/factories/world/world.ts', id, modules) &&
  isNeededBy('/factories/declared/start-inputs.ts', id, modules)

/**
 * Whether a mock loads a module once it is asked for something. The contracts stay apart, since a page loads that of one
 * version, and so does what only some mocks have: definitions and kept worlds.
 */
const isOfAnswers: IsPart = (id, modules) =>
  /\/(src\/(engine|database|mock|resources(?!\/contracts))|handlers)\//.test(id) &&
  !/\/(definitions|persistence)\//.test(id) &&
  isAskedFor(id, modules) &&
  !isLoadedAtStart(id, modules)

/** Whether a mock with definitions loads a module, were they compiled before or not. */
const isOfDefinitions: IsPart = (id, modules) =>
  /\/src\/definitions\/(?!compile\/)/.test(id) && isAskedFor(id, modules)

/** Whether a module makes values that fit a schema. */
const isOfFitting: IsPart = (id) => /\/factories\/(schema|definitions)\//.test(id)

/** Whether a page needs a module to answer in the page; it has the gate before that. */
const isOfInPage: IsPart = (id, modules) =>
  /\/src\/hosts\/browser\/(?!gate\.)/.test(id) &&
  isNeededBy('/src/hosts/browser/in-page.ts', id, modules)

/** What a group holds besides stays where it is. */
const alone = { includeDependenciesRecursively: false } as const

/**
 * What lies in one chunk, because a page needs it at once: each chunk is a request more, and many small ones are larger
 * after gzip. The first group that takes a module has it.
 */
export const chunks: Rolldown.CodeSplittingOptions = {
  groups: [
    group('core', isCore),
    group('records', isOfRecords),
    group('building', isOfFactories),
    group('answers', isOfAnswers, alone),
    group('definitions', isOfDefinitions, alone),
    group('fitting', isOfFitting, alone),
    group('in-page', isOfInPage, alone),
  ],
}

const isOfPage: IsPart = (id, modules) => isNeededBy('/src/hosts/page/start.ts', id, modules)
const isOfPanel: IsPart = (id, modules) => isNeededBy('/src/hosts/page/panel.ts', id, modules)

/** The same for what a page loads from a server of the kit. */
export const chunksOfServed: Rolldown.CodeSplittingOptions = {
  groups: [
    group('common', (id, modules) => isOfPage(id, modules) && isOfPanel(id, modules)),
    group('core', isOfPage),
    group('in-page', isOfInPage),
  ],
}

function group(name: string, isPart: IsPart, how: Partial<Rolldown.CodeSplittingGroup> = {}) {
  return {
    ...how,
    debugName: name,
    name: (id: string, modules: Modules) => (isPart(id, modules) ? name : null),
  }
}

const isAskedFor: IsPart = (id, modules) => isAskedForBy('/src/mock/create-mock.ts', id, modules)

/** The entries that a page may begin with. */
const entries = [
  'index',
  'browser',
  'storybook',
  'panel',
  'remote',
  'matchers',
  'hosts/vite/page',
  'hosts/storybook/preview',
  'hosts/vitest/browser',
]

const isLoadedAtStart: IsPart = (id, modules) =>
  entries.some((entry) => isNeededBy(`/src/${entry}.ts`, id, modules))

/** Whether a module is what another one imports, or something of that. */
const isNeededBy = (root: string, id: string, modules: Modules) =>
  isLedTo(root, id, (each) => modules.getModuleInfo(each)?.importers ?? [])

/** The same, whether it is imported at once or later. */
const isAskedForBy = (root: string, id: string, modules: Modules) =>
  isLedTo(root, id, (each) => {
    const { importers = [], dynamicImporters = [] } = modules.getModuleInfo(each) ?? {}
    return [...importers, ...dynamicImporters]
  })

function isLedTo(
  root: string,
  id: string,
  importersOf: (id: string) => readonly string[],
  seen = new Set<string>(),
): boolean {
  if (id.endsWith(root)) return true
  if (seen.has(id)) return false
  seen.add(id)
  return importersOf(id).some((each) => isLedTo(root, each, importersOf, seen))
}
