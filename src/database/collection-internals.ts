import { Collection, Query } from '@mswjs/data'
import * as z from 'zod/mini'
import { coded } from '#engine/problem/mock-error'

/** Turns a plain value into what `Collection.create` would make of it; leaves a frozen one of these as it is. */
export type RecordInternals = <T extends { readonly id: string }>(value: T) => T

let found: Promise<RecordInternals> | undefined

/**
 * Makes records as a collection makes them, without the awaits of its `create`. A collection marks its
 * records with two symbols which `@mswjs/data` does not export, so they are read off one record.
 */
export function recordInternals(): Promise<RecordInternals> {
  found ??= learn()
  return found
}

async function learn(): Promise<RecordInternals> {
  const collection = new Collection({ schema: z.object({}) })
  const primaryKey = askedFor(collection)
  // Without a key of its own the record would want `crypto.randomUUID`, which only secure origins have.
  const record = await collection.create(primaryKey ? { [primaryKey]: 'probe' } : {})
  const relations = Object.getOwnPropertySymbols(record).find((symbol) => symbol !== primaryKey)
  if (!primaryKey || !relations) {
    throw coded(
      'REBILLY_MOCK_INSTALLATION',
      new Error(
        'Failed to open the database: this version of @mswjs/data marks its records in an unknown way. ' +
          'Install the version that package.json of rebilly-mock names.',
      ),
    )
  }
  return (value) => {
    if (primaryKey in value && Object.isFrozen(value)) return value
    const members = { [primaryKey]: { value: value.id }, [relations]: { value: new Map() } }
    return Object.defineProperties({ ...value }, members)
  }
}

/** The symbol by which a collection asks a value whether it is a record. */
function askedFor(collection: Collection<z.ZodMiniObject>): symbol | undefined {
  let asked: symbol | undefined
  const query = new Proxy(new Query<Record<string, unknown>>(() => false), {
    has(target, key) {
      if (typeof key === 'symbol') asked = key
      return key in target
    },
  })
  collection.delete(query as never)
  return asked
}
