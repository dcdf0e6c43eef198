import { camelOf } from './camel-of.ts'

/** Where records are, and what one of them is called. */
export interface Collection {
  readonly path: string
  readonly noun: string
}

/** The collection that a member such as `customerId` is an id in; `initialInvoiceId` is one in `/invoices` too. */
export function referredTo(member: string, collections: Iterable<Collection>): string | undefined {
  const [, relation = ''] = /^(.+?)_?[iI]ds?$/.exec(member) ?? []
  const wanted = camelOf(relation)
  let best: { path: string; length: number } | undefined
  for (const { path, noun: named } of collections) {
    const noun = camelOf(named)
    const isIt = wanted === noun || wanted.endsWith(`${noun[0]?.toUpperCase()}${noun.slice(1)}`)
    if (isIt && noun.length > (best?.length ?? 0)) best = { path, length: noun.length }
  }
  return best?.path
}
