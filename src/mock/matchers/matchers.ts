import type { DeclaredResource } from '#engine/declared/define-resource'
import { hasRecord } from './has-record.ts'
import type { ReceivedMatch, UpsertedMatch } from './mock-matchers.ts'
import { noUnexpectedRequests } from './no-unexpected-requests.ts'
import { received } from './received.ts'
import { byRecord, byRequests, type Given } from './seen.ts'
import { checkUpserted, upserted } from './upserted.ts'

type OfCustomer = readonly [id: string, match?: UpsertedMatch | undefined]
type OfResource = readonly [
  resource: DeclaredResource,
  id: string,
  match?: UpsertedMatch | undefined,
]

/**
 * Matchers over a mock, for any `expect` with `extend`: Vitest's, Playwright's, Jest's. Of a mock that is served elsewhere
 * they are to be awaited.
 *
 * @example
 * expect.extend(matchers)
 * expect(mock).toHaveReceived('PutCustomer', { id: 'cus_1' })
 */
export const matchers = {
  toHaveReceived<Of>(mock: Of, operation: string, match: ReceivedMatch = {}): Given<Of> {
    const { times: _, ...wanted } = match
    return byRequests(mock, 'toHaveReceived', { operation, match: wanted }, (came) =>
      received(came, operation, match),
    )
  },

  toHaveUpserted<Of>(mock: Of, ...wanted: OfCustomer | OfResource): Given<Of> {
    if (isOfCustomer(wanted)) {
      const [id, match] = wanted
      return ofUpsert(mock, 'PutCustomer', id, match)
    }
    const [resource, id, match] = wanted
    return ofUpsert(mock, resource.operationId('put'), id, match)
  },

  toHaveNoUnexpectedRequests<Of>(mock: Of): Given<Of> {
    const all = { operation: '*' }
    return byRequests(mock, 'toHaveNoUnexpectedRequests', all, noUnexpectedRequests)
  },

  toHaveCustomer<Of>(mock: Of, id: string, part: object = {}): Given<Of> {
    return byRecord(mock, 'toHaveCustomer', { id }, (records) =>
      hasRecord('customer', records, id, part),
    )
  },

  toHaveRecord<Of>(mock: Of, resource: DeclaredResource, id: string, part: object = {}): Given<Of> {
    return byRecord(mock, 'toHaveRecord', { resource, id }, (records) =>
      hasRecord(resource.declared.noun, records, id, part),
    )
  },
}

function ofUpsert<Of>(
  mock: Of,
  operation: string,
  id: string,
  match: UpsertedMatch = {},
): Given<Of> {
  checkUpserted(match)
  const { status } = match
  const wanted = status === undefined ? { id } : { id, status }
  return byRequests(mock, 'toHaveUpserted', { operation, match: wanted }, (came) =>
    upserted(came, operation, id, match),
  )
}

const isOfCustomer = (wanted: OfCustomer | OfResource): wanted is OfCustomer =>
  typeof wanted[0] === 'string'
