import type { Client, Request } from 'autocannon'

/** Customers of one connection, each written in turn; no other connection writes them. */
export interface Share {
  readonly ids: readonly string[]
  /** How many of its PUTs were answered with success. */
  answered: number
  /** What else it was answered, by status. */
  readonly failures: Map<number, number>
}

/** Deals out ids, so that what became of each can be told from the answers of its connection. */
export function sharesOf(count: number, connections: number): Share[] {
  const ids = Array.from({ length: count }, (_, number) => `cus-${number}`)
  return Array.from({ length: connections }, (_, connection) => ({
    ids: ids.filter((_, number) => number % connections === connection),
    answered: 0,
    failures: new Map(),
  }))
}

/** The body of an id's PUT in an odd or an even round: each PUT changes the customer. */
export const bodyOf = (id: string, round: number): string =>
  JSON.stringify({
    id,
    websiteId: `web_${round % 2}`,
    primaryAddress: {
      firstName: 'Ada',
      lastName: 'Lovelace',
      country: 'GB',
      emails: [{ label: 'main', value: `${id}@example.com`, primary: true }],
    },
    customFields: { round: round % 2 },
  })

/** Lets a connection write its share round after round, and counts. */
export function writeShare(client: Client, share: Share): void {
  const requests = [0, 1].flatMap((round) =>
    share.ids.map(
      (id): Request => ({
        method: 'PUT',
        path: `/customers/${id}`,
        headers: { 'Content-Type': 'application/json', 'REB-APIKEY': 'any' },
        body: bodyOf(id, round),
      }),
    ),
  )
  client.setRequests(requests)
  client.on('response', (status: number) => {
    if (status === 200 || status === 201) share.answered += 1
    else share.failures.set(status, (share.failures.get(status) ?? 0) + 1)
  })
}

interface Written {
  readonly id: string
  readonly revision: number
  readonly websiteId: string | null
}

/** Which writes were lost, in words: each that was answered must be in the customers. */
export function lostWrites(shares: readonly Share[], customers: ReadonlyMap<string, Written>) {
  return shares.flatMap(({ ids, answered }) =>
    ids.flatMap((id, position) => {
      const writes = Math.floor((answered - position - 1) / ids.length) + 1
      const { revision = -1, websiteId } = customers.get(id) ?? {}
      // One that was on its way when the load ended may have been written, and its answer not read.
      const unread = answered % ids.length === position ? 1 : 0
      const isCounted = revision + 1 === writes || revision + 1 === writes + unread
      const isLatest = revision < 0 || websiteId === `web_${revision % 2}`
      return isCounted && isLatest
        ? []
        : [`${id}: ${writes} writes answered, revision ${revision}, websiteId ${websiteId}`]
    }),
  )
}
