import type { Resource } from './resource.ts'
import type { TableDeclarations } from './table-declaration.ts'

/** The tables of resources, in their order. */
export const tablesOf = (resources: readonly Resource[]): TableDeclarations =>
  Object.assign({}, ...resources.map(({ tables }) => tables))
