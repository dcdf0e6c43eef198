interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null
}

/** Whether every mock needs a module, and not only one that does or imports something more. */
export function isCore(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (id.endsWith('/src/mock/create-mock.ts')) return true
  if (seen.has(id)) return false
  seen.add(id)
  return modules.getModuleInfo(id)?.importers.some((each) => isCore(each, modules, seen)) ?? false
}
