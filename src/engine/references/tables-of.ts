import type { Resource } from '../resource/resource.ts'
import type { TableDeclaration, TableDeclarations } from '../resource/table-declaration.ts'
import type { StoredRecord } from '../resource/world-view.ts'
import { parentOf, tableAt } from './places.ts'

/** The tables of resources, in their order. */
export function tablesOf(resources: readonly Resource[]): TableDeclarations {
  const tables: TableDeclarations = Object.assign({}, ...resources.map(({ tables }) => tables))
  return Object.fromEntries(
    Object.entries(tables).map(([name, declared]) => [name, withParent(declared, tables)]),
  )
}

/** A record refers to what its path is below of. */
function withParent(declared: TableDeclaration, tables: TableDeclarations): TableDeclaration {
  const parent = declared.path === undefined ? undefined : parentOf(declared.path)
  const to = parent && tableAt(tables, parent.path)
  if (!parent || to === undefined) return declared
  const { param } = parent
  return {
    ...declared,
    referencesOf: (record) => {
      const id = String((record as StoredRecord)[param])
      const others = declared.referencesOf?.(record) ?? []
      return [{ path: [param], to, id, isBelow: true }, ...others]
    },
  }
}
