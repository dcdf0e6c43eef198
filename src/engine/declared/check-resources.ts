import { coded } from '#engine/problem/mock-error'
import { tableAt } from '../references/places.ts'
import { tablesOf } from '../references/tables-of.ts'
import type { Operation } from '../request/operation.ts'
import type { Resource } from '../resource/resource.ts'
import type { TableDeclarations } from '../resource/table-declaration.ts'
import type { Resolved } from './resolved.ts'

interface Placed extends Resource {
  readonly declared: Resolved
  readonly operations: readonly Operation[]
}

/** Throws a `TypeError` that names resource, member and cure, where declared resources cannot stand together. */
export function requireTogether(own: readonly Placed[], kit: readonly Resource[]): void {
  const all = tablesOf([...kit, ...own])
  const faults = own.flatMap((placed, position) =>
    [
      ...clashes(placed, [...kit, ...own.slice(0, position)]),
      ...unknownTables(placed.declared, all),
    ].map((fault) => `the resource "${placed.name}" ${fault}`),
  )
  if (faults.length > 0)
    throw coded(
      'REBILLY_MOCK_RESOURCE',
      new TypeError(`Failed to create the mock: ${faults.join('; ')}.`),
    )
}

/** What another resource has that only one can have. */
function clashes({ declared, operations }: Placed, others: readonly Resource[]): string[] {
  const { name } = declared
  const known = Object.entries(tablesOf(others))
  const faults: string[] = []
  if (known.some(([table]) => table === name)) {
    faults.push('has the `name` of another: give it one of its own')
  }
  if (known.some(([, { path }]) => path === declared.path)) {
    faults.push(`has the \`path\` ${declared.path} of another: give it one of its own`)
  }
  const places = new Set(others.flatMap((each) => each.operations.map(placeOf)))
  const clashing = operations.find((each) => places.has(placeOf(each)))
  if (clashing && faults.length === 0) {
    faults.push(`has ${clashing.at}, which another answers: give it a \`path\` of its own`)
  }
  const taken = new Set(others.flatMap((each) => each.operations.map(({ id }) => id)))
  const same = operations.find(({ id }) => taken.has(id))
  if (same && faults.length === 0) {
    faults.push(`has an operation ${same.id} as another has: give it a \`singular\` of its own`)
  }
  return faults
}

/** A path whatever its parameters are called. */
const placeOf = ({ method, path }: Operation): string =>
  `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`

/** What it refers to and is not there. */
function unknownTables({ references, parent }: Resolved, tables: TableDeclarations): string[] {
  const possible = Object.keys(tables).filter((name) => tables[name]?.path !== undefined)
  const faults = Object.entries(references).flatMap(([member, table]) => {
    if (possible.includes(table)) return []
    const reason = Object.hasOwn(tables, table)
      ? 'whose records have no place of their own'
      : 'which no resource is called'
    return [
      `refers by \`references.${member}\` to "${table}", ${reason}: name one of ${possible.join(', ')}`,
    ]
  })
  if (parent && tableAt(tables, parent.path) === undefined) {
    faults.push(`is by its \`path\` below ${parent.path}, where no resource is: declare that too`)
  }
  return faults
}
