import type { Api, Table } from '../../api/api.ts'
import { isObject, type JsonSchema } from '../../api/schema.ts'

/** What says most about a record, the most telling first. */
const telling = [
  'name',
  'email',
  'firstName',
  'lastName',
  'method',
  'type',
  'title',
  'message',
  'customerId',
  'status',
  'revision',
  'updatedTime',
  'createdTime',
]

const most = 6

/** Which members the list of a table shows besides the id. */
export function columnsOf({ record }: Table, { resolve }: Api): readonly string[] {
  const plain = Object.entries(record.properties ?? {})
    .filter(([name, schema]) => name !== 'id' && !name.startsWith('_') && isPlain(resolve(schema)))
    .map(([name]) => name)
  const rank = (name: string) => (telling.indexOf(name) + telling.length + 1) % (telling.length + 1)
  return plain.toSorted((a, b) => rank(a) - rank(b)).slice(0, most)
}

function isPlain({ type }: JsonSchema): boolean {
  return [type]
    .flat()
    .some((each) => each !== undefined && /string|number|integer|boolean/.test(each))
}

/** A member as a cell of the list. */
export function cellOf(record: unknown, name: string): string {
  const value = isObject(record) ? record[name] : undefined
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
