import { relationOf } from '#engine/declared/names'
import type { StoredRecord, WorldView } from '#engine/resource/world-view'
import { segment, urlOf } from '#engine/values/url'
import type { PlanSchema } from '../plan/plan.ts'
import { membersOf, partsOf, typesOf } from '../plan/resolve.ts'
import { isMembers } from '../schema/checks/check.ts'
import { complete, fitting } from './complete.ts'
import { between } from './find-records.ts'
import type { Ground, GroundTable } from './ground.ts'
import { completing } from './next-record.ts'
import { ownValue } from './own-value.ts'

export interface Showing {
  readonly ground: Ground
  readonly table: GroundTable
  readonly world: WorldView
  /** What links begin with. */
  readonly base: string
}

/** Shows a record as an operation answers it, whose schema need not be that of the table. */
export function represented(showing: Showing, record: StoredRecord, schema?: PlanSchema): unknown {
  const { ground, table } = showing
  const value = ownValue(ground, table, record)
  if (!isMembers(value)) return value
  const shown = { ...value }
  const { schemas } = ground.plan
  const shape = ground.shapes.of(table.schema, shown)
  const id = shape.properties.get('id')
  const isNumber = id && !typesOf(id, schemas).includes('string')
  if (isNumber && shown.id === record.id && /^\d+$/.test(record.id)) shown.id = Number(record.id)
  const isOwn = !schema || isOf(schema, table.schema)
  const links = (isOwn ? shape : ground.shapes.of(schema, shown)).properties.get('_links')
  if (links) Object.assign(shown, linksOf(showing, record, links))
  if (isOwn) return shown
  const of = completing(showing, record)
  return fitting(complete(shown, schema, of), schema, of)
}

/** Whether two schemas are one, or one names the other. */
const isOf = (one: PlanSchema, other: PlanSchema): boolean =>
  one === other || (one.$ref !== undefined && one.$ref === other.$ref)

/** Where a record is, through all that it is below of. */
export function hrefOf(
  { table, base }: Omit<Showing, 'ground' | 'world'>,
  record: StoredRecord,
): string {
  const path = table.path.replaceAll(/\{([^}]+)\}/g, (_, member: string) =>
    segment(String(record[member] ?? '')),
  )
  if (table.isSingle) return `${base}${path}`
  const said = table.identity === undefined ? undefined : record[table.identity]
  const names = said === undefined ? record.id.split(between).slice(-table.keys.length) : [said]
  return names.reduce((url: string, name) => urlOf(url, String(name)), `${base}${path}`)
}

function linksOf(showing: Showing, record: StoredRecord, schema: PlanSchema): object {
  const { ground, table, base, world } = showing
  const { schemas } = ground.plan
  const items = partsOf(schema, schemas).find((part) => part.items)?.items
  if (!items) return {}
  const rel = membersOf(items, schemas).get('rel')
  const rels = rel && partsOf(rel, schemas).find((part) => part.enum)?.enum
  const isKnown = (name: string) => !rels || rels.includes(name)
  const links = isKnown('self') ? [{ rel: 'self', href: hrefOf({ table, base }, record) }] : []
  for (const [member, path] of Object.entries(table.references)) {
    const [name, id] = [relationOf(member), record[member]]
    const target = ground.tableAt(path)
    if (typeof id !== 'string' || !target || !isKnown(name)) continue
    const related = world.tables[target.table]?.get(id) ?? { id }
    links.push({ rel: name, href: hrefOf({ table: target, base }, related) })
  }
  return { _links: links }
}

/** The names that `expand` takes, each with the member that it follows. */
export function expandable({
  ground,
  table,
}: Pick<Showing, 'ground' | 'table'>): Map<string, string> {
  const { schemas } = ground.plan
  const declared = table.members.get('_embedded')
  const names = declared ? [...membersOf(declared, schemas).keys()] : []
  const known = new Map(names.map((name) => [name, `${name}Id`]))
  for (const member of Object.keys(table.references)) known.set(relationOf(member), member)
  return known
}
