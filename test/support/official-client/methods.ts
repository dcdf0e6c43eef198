import RebillyAPI, { RebillyExperimentalAPI, RebillyStorefrontAPI } from 'rebilly-js-sdk'
import type { Send } from './rehearse.ts'

/** Which of the clients in the package has it. */
type Part = 'main' | 'storefront' | 'experimental'

/** With what a client comes: what it is made with, or something else that it is given. */
export type Credentials = 'its own' | 'a session' | 'a publishable key'

/** One method of the official client, and how to call it. */
export interface Method {
  readonly of: Part
  /** Such as `main.customers.getAll`. */
  readonly title: string
  /** Calls it; `send` does so in the place of the network. */
  call(request: object, credentials?: Credentials, send?: Send): Promise<unknown>
}

/** What the client calls a resource, and its methods. */
export interface Resource {
  readonly title: string
  readonly methods: readonly Method[]
}

interface Client {
  addRequestInterceptor(delegates: object): number
  setSessionToken(token: string): void
  setPublishableKey(key: string): void
}

type Methods = Readonly<Record<string, (request: object) => Promise<unknown>>>

export const organizationId = 'org_1'

const makers: Readonly<Record<Part, (options: never) => object>> = {
  main: RebillyAPI,
  storefront: RebillyStorefrontAPI,
  experimental: RebillyExperimentalAPI,
}

/** A client, unmodified. */
function clientOf(part: Part): Client {
  // Longer than its own time, for a machine that is busy.
  const options = { apiKey: 'sk_1', jwt: 'session', organizationId, timeout: 60_000 }
  return makers[part](options as never) as Client
}

/** Every resource of the official client; one that has two names is there once. */
export function resourcesOfClient(): Resource[] {
  return (Object.keys(makers) as Part[]).flatMap((of) => {
    const values = Object.entries(clientOf(of)).filter(([, value]) => typeof value === 'object')
    const names = new Map(values.toReversed().map(([name, methods]) => [methods as Methods, name]))
    return [...names].map(([methods, name]) => ({
      title: `${of}.${name}`,
      methods: Object.keys(methods).map((method) => methodOf(of, name, method)),
    }))
  })
}

const methodOf = (of: Part, resource: string, method: string): Method => ({
  of,
  title: `${of}.${resource}.${method}`,
  async call(request, credentials = 'its own', send) {
    const client = clientOf(of)
    if (credentials === 'a session') client.setSessionToken('session')
    if (credentials === 'a publishable key') client.setPublishableKey('pk_1')
    if (send) {
      const thenDelegate = (config: object) => ({ ...config, adapter: send })
      client.addRequestInterceptor({ thenDelegate })
    }
    const { [resource]: methods } = client as unknown as Record<string, Methods>
    return methods?.[method]?.(request)
  },
})
