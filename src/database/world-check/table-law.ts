import type { TableDeclaration, TableDeclarations } from '#engine/resource/table-declaration'
import type { Schema } from '#engine/schema/schema'

/** What the records of a table are held against, loaded. */
export interface TableLaw extends Omit<TableDeclaration, 'schema' | 'id'> {
  readonly schema: Schema
  readonly id?: Schema
}

export type TableLaws = Readonly<Record<string, TableLaw>>

/** Loads what the records of each table are held against. */
export async function loadLaws(tables: TableDeclarations): Promise<TableLaws> {
  const laws = Object.entries(tables).map(async ([name, { schema, id, ...others }]) => {
    const [loaded, idSchema] = await Promise.all([schema(), id?.()])
    const law: TableLaw = { ...others, schema: loaded, ...(idSchema && { id: idSchema }) }
    return [name, law] as const
  })
  return Object.fromEntries(await Promise.all(laws))
}
