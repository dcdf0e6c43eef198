import type { ResourceQuery } from '#engine/declared/resource-store'
import { Problem } from '#engine/problem/problem'
import type { TagInput } from '#mock/stores/tag-store'
import type { CustomerInput, CustomerSeed, TokenInput } from '#resources/contracts/types'
import type { Desk } from '../worlds/desk.ts'
import type { Performers } from './control-call.ts'

type Names =
  | 'countRecords'
  | 'listRecords'
  | 'createRecord'
  | 'getRecord'
  | 'putRecord'
  | 'deleteRecord'
  | 'issueToken'

/** What any of the stores can do; tags have less. */
interface Records {
  readonly count: number
  list(): readonly object[]
  find?(query: ResourceQuery): Promise<readonly object[]>
  get?(id: string): object | undefined
  put?(id: string, input: unknown, at: Readonly<Record<string, string>>): Promise<object>
  create(input: unknown, at: Readonly<Record<string, string>>): Promise<object>
  delete?(id: string): Promise<void>
}

export const records: Performers<Names> = {
  async countRecords({ desk }) {
    await desk.mock.ready
    return Object.fromEntries(namesOf(desk).map((name) => [name, recordsOf(desk, name).count]))
  },
  async listRecords({ desk, params, query }) {
    await desk.mock.ready
    const found = recordsOf(desk, params.resource)
    if (query.size === 0) return found.list()
    return able(found.find, 'find', params.resource)(queryOf(query))
  },
  createRecord: ({ desk, params, query, input }) =>
    recordsOf(desk, params.resource).create(input ?? {}, parentsIn(query)),
  async getRecord({ desk, params: { resource, id = '' } }) {
    await desk.mock.ready
    const record = able(recordsOf(desk, resource).get, 'get', resource)(id)
    if (record) return record
    throw new Problem(404, `There is no record "${id.slice(0, 60)}" of ${resource}. PUT makes one.`)
  },
  putRecord: ({ desk, params: { resource, id = '' }, query, input }) =>
    able(recordsOf(desk, resource).put, 'put', resource)(id, input, parentsIn(query)),
  deleteRecord: ({ desk, params: { resource, id = '' } }) =>
    able(recordsOf(desk, resource).delete, 'delete', resource)(id),
  issueToken: ({ desk, input }) => desk.mock.tokens.issue(input as TokenInput | undefined),
}

const namesOf = ({ insides }: Desk): string[] => [
  'customers',
  'tags',
  ...insides.resolved.own.map(({ name }) => name),
]

function recordsOf(desk: Desk, name = ''): Records {
  const { mock, insides } = desk
  if (name === 'customers') {
    const { customers } = mock
    return {
      count: customers.count,
      list: () => customers.list(),
      find: (query) => customers.find(query),
      get: (id) => customers.get(id),
      put: (id, input) => customers.put(id, input as CustomerInput),
      create: (input) => customers.create(input as CustomerSeed),
      delete: (id) => customers.delete(id),
    }
  }
  if (name === 'tags') {
    const { tags } = mock
    return {
      count: tags.list().length,
      list: () => tags.list(),
      create: (input) => tags.create(input as TagInput),
    }
  }
  const declared = insides.resolved.own.find((each) => each.name === name)
  if (declared) return mock.resource(declared) as Records
  const known = namesOf(desk).join(', ')
  throw new Problem(
    404,
    `The mock has no records called "${name.slice(0, 60)}". There are ${known}.`,
  )
}

function able<Do>(method: Do | undefined, verb: string, name = ''): Do {
  if (method) return method
  throw new Problem(405, `${name} have no ${verb} here. They have list and create.`)
}

/** What names the parents of a record below one. */
const parentsIn = (query: URLSearchParams): Record<string, string> => {
  const { id: _, resource: __, ...parents } = Object.fromEntries(query)
  return parents
}

function queryOf(query: URLSearchParams): ResourceQuery {
  const { limit, offset, resource: _, ...rest } = Object.fromEntries(query)
  return {
    ...rest,
    ...(limit !== undefined && { limit: Number(limit) }),
    ...(offset !== undefined && { offset: Number(offset) }),
  }
}
