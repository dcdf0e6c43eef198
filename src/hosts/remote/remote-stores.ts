import type { ResourceQuery } from '#engine/declared/resource-store'
import { Problem } from '#engine/problem/problem'
import type { ControlClient } from './control-client.ts'

type Parents = Readonly<Record<string, string>>

/** The records of a resource of a mock that is elsewhere. */
export function remoteStore(client: ControlClient, resource: string) {
  const params = (id?: string) => ({ resource, ...(id !== undefined && { id }) })
  return {
    put: (id: string, input: unknown, at: Parents = {}) =>
      client.ask<object>('putRecord', { params: params(id), query: at, input }),
    create: (input: unknown = {}, at: Parents = {}) =>
      client.ask<object>('createRecord', { params: params(), query: at, input }),
    async get(id: string): Promise<object | undefined> {
      try {
        return await client.ask<object>('getRecord', { params: params(id) })
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return undefined
        throw error
      }
    },
    list: () => client.ask<object[]>('listRecords', { params: params() }),
    find: (query: ResourceQuery) =>
      client.ask<object[]>('listRecords', { params: params(), query: textsOf(query) }),
    delete: (id: string) => client.ask('deleteRecord', { params: params(id) }),
    get count(): Promise<number> {
      const counts = client.ask<Record<string, number>>('countRecords')
      return counts.then((each) => each[resource] ?? 0)
    },
  }
}

const textsOf = ({ sort, limit, offset, ...rest }: ResourceQuery) => ({
  ...(rest as Readonly<Record<string, string>>),
  ...(sort !== undefined && { sort: [sort].flat().join(',') }),
  ...(Number.isFinite(limit) && { limit }),
  ...(offset !== undefined && { offset }),
})
