import RebillyAPI from 'rebilly-js-sdk'
import type { Customer } from '../../src/index.ts'

interface Member {
  fields: Customer
  response: { status: number; headers: Record<string, string> }
}

interface Collection {
  items: Member[]
  limit: number
  offset: number
  total: number
}

// The client's own types describe a later version of the API and leave out `response`.
interface Client {
  customers: {
    get(request: { id: string; expand?: string }): Promise<Member>
    getAll(request?: object): Promise<Collection>
    create(request: { id: string; data: object }): Promise<Member>
    update(request: { id: string; data: object; expand?: string }): Promise<Member>
  }
  setSessionToken(token: string): void
}

/** The official client, unmodified. */
export const createClient = (options: { apiKey?: string; organizationId?: string } = {}): Client =>
  RebillyAPI({
    apiKey: 'sk_sandbox_key',
    sandbox: true,
    timeout: 6000,
    ...options,
  }) as unknown as Client
