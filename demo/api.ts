import RebillyAPI from 'rebilly-js-sdk'
import type { Customer, CustomerInput } from 'rebilly-mock'
import type { ActivityLog } from './activity-log.ts'
import { type BillingApi, billingApi } from './billing/billing-api.ts'
import type { ListApi } from './list/list-api.ts'
import { type TagsApi, tagsApi } from './tags/tags-api.ts'

interface Saved {
  customer: Customer
  created: boolean
}

/** What this desk asks of the API. */
export interface Api extends BillingApi, ListApi, TagsApi {
  get(id: string): Promise<Customer>
  put(id: string, input: CustomerInput): Promise<Saved>
}

// The client's own types describe an API of 2026 and leave out `response`; this file is where its
// answers become the kit's types.
interface Member {
  fields: unknown
  response: { status: number }
}

/** The official client, unmodified; it talks to https://api.rebilly.com. */
export function createApi(log: ActivityLog): Api {
  const client = RebillyAPI({
    apiKey: 'sk_demo',
    organizationId: 'org_demo',
    sandbox: false,
    timeout: 6000,
  })
  record(client, log)

  return {
    ...billingApi(client),
    ...tagsApi(client),
    async list({ q, filter, sort, ...page }) {
      const criteria = { ...(q && { q }), ...(filter && { filter }), ...(sort && { sort: [sort] }) }
      const { items, total } = await client.customers.getAll({ ...criteria, ...page })
      return {
        items: items.map(({ fields }: { fields: unknown }) => fields as Customer),
        total: total ?? 0,
      }
    },
    async get(id) {
      const member = await client.customers.get({ id: encodeURIComponent(id) })
      return member.fields as unknown as Customer
    },
    async put(id, input) {
      const request = { id: encodeURIComponent(id), data: input as object }
      const member = (await client.customers.update(request)) as unknown as Member
      return {
        customer: member.fields as Customer,
        created: member.response.status === 201,
      }
    },
  }
}

interface Config {
  method?: string
  baseURL?: string
  url?: string
  params?: Record<string, string | number | null>
}
interface Response {
  config: Config
  status: number
  data: unknown
  headers: Record<string, unknown>
}

interface Recorded {
  addRequestInterceptor(delegates: object): unknown
  addResponseInterceptor(delegates: object): unknown
}

/** Writes every answer that the client gets into the log. */
function record(client: Recorded, log: ActivityLog): void {
  const starts = new WeakMap<Config, number>()

  const add = (config: Config, response?: Response) =>
    log.add({
      method: (config.method ?? 'get').toUpperCase(),
      path: pathOf(config),
      status: response?.status,
      revision: revisionOf(response?.data),
      fidelity: response?.headers['x-rebilly-mock'] as string | undefined,
      milliseconds: performance.now() - (starts.get(config) ?? performance.now()),
    })

  client.addRequestInterceptor({
    thenDelegate(config: Config) {
      starts.set(config, performance.now())
      return config
    },
  })
  client.addResponseInterceptor({
    thenDelegate(response: Response) {
      add(response.config, response)
      return response
    },
    catchDelegate(error: { config?: Config; response?: Response }) {
      if (error.config) add(error.config, error.response)
      return Promise.reject(error)
    },
  })
}

/** The path and the query below the base URL, escaped as a request has them. */
function pathOf({ url = '', params = {} }: Config): string {
  const sent = new URL(url, 'https://api.rebilly.com')
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== '') sent.searchParams.set(name, String(value))
  }
  return sent.pathname + sent.search
}

function revisionOf(data: unknown): number | undefined {
  const revision = (data as { revision?: unknown } | null | undefined)?.revision
  return typeof revision === 'number' ? revision : undefined
}
