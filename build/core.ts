interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null
}

/** Whether every mock needs a module, and not only one that does or imports something more. */
export const isCore = (id: string, modules: Modules): boolean =>
  isNeededBy('/src/mock/create-mock.ts', id, modules)

/** Whether generated start data need a module of the contract. */
export const isOfRecords = (id: string, modules: Modules): boolean =>
  /\/src\/(engine|resources)\//.test(id) && isNeededBy('/factories/world/world.ts', id, modules)

/** Whether both generated customers and generated records of declared resources need a module. */
export const isOfFactories = (id: string, modules: Modules): boolean =>
  isNeededBy('/factories/world/world.ts', id, modules) &&
  isNeededBy('/factories/declared/start-inputs.ts', id, modules)

function isNeededBy(root: string, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (id.endsWith(root)) return true
  if (seen.has(id)) return false
  seen.add(id)
  const { importers = [] } = modules.getModuleInfo(id) ?? {}
  return importers.some((each) => isNeededBy(root, each, modules, seen))
}
