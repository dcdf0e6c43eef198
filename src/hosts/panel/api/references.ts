import type { Api, Table } from './api.ts'
import { destinationOf, linksOf } from './paths.ts'
import { isObject } from './schema.ts'

/** What a record refers to. */
export interface Reference {
  readonly label: string
  readonly path: string
}

/** Of a record, all that leads to another: its links, ids such as `customerId`, and what has an id within it. */
export function referencesOf(api: Api, record: unknown, own: string): Reference[] {
  if (!isObject(record)) return []
  const found = new Map<string, Reference>()
  const add = (label: string, path: string) => {
    if (path !== own && destinationOf(api, path) && !found.has(path)) {
      found.set(path, { label, path })
    }
  }
  for (const { rel, path } of linksOf(api, record)) if (rel !== 'self') add(rel, path)
  walk(record, (name, value) => {
    const noun = name.endsWith('Id') ? name.slice(0, -2) : undefined
    const table = noun && tableOf(api, `${noun}s`)
    if (table && typeof value === 'string') add(name, `${table.path}/${encodeURIComponent(value)}`)
    const holder = tableOf(api, name) ?? tableOf(api, `${name}s`)
    for (const each of holder ? [value].flat() : []) {
      if (!isObject(each)) continue
      const self = linksOf(api, each).find(({ rel }) => rel === 'self')?.path
      if (self) add(`${name}: ${String(each.name ?? each.id)}`, self)
      else if (holder && typeof each.id === 'string') add(name, `${holder.path}/${each.id}`)
    }
  })
  return [...found.values()]
}

/** A table at the top whose name is that of a member, which is in camel case. */
const tableOf = ({ tables }: Api, member: string): Table | undefined => {
  const name = member.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return tables.find((each) => each.path === `/${name}`)
}

function walk(
  value: Record<string, unknown>,
  visit: (name: string, value: unknown) => void,
  depth = 0,
): void {
  for (const [name, member] of Object.entries(value)) {
    visit(name, member)
    if (isObject(member) && name !== '_embedded' && depth < 4) walk(member, visit, depth + 1)
  }
}
