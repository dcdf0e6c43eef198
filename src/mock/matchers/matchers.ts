import type { DeclaredResource } from '#engine/declared/define-resource'
import { hasRecord } from './has-record.ts'
import type { ReceivedMatch, UpsertedMatch } from './mock-matchers.ts'
import { noUnexpectedRequests } from './no-unexpected-requests.ts'
import { received } from './received.ts'
import { upserted } from './upserted.ts'
import { mockOf, type Verdict } from './verdict.ts'

type OfCustomer = readonly [id: string, match?: UpsertedMatch | undefined]
type OfResource = readonly [
  resource: DeclaredResource,
  id: string,
  match?: UpsertedMatch | undefined,
]

/**
 * Matchers over a mock, for any `expect` with `extend`: Vitest's, Playwright's, Jest's.
 *
 * @example
 * expect.extend(matchers)
 * expect(mock).toHaveReceived('PutCustomer', { id: 'cus_1' })
 */
export const matchers = {
  toHaveReceived(mock: unknown, operation: string, match: ReceivedMatch = {}): Verdict {
    return received(mockOf(mock, 'toHaveReceived'), operation, match)
  },

  toHaveUpserted(mock: unknown, ...wanted: OfCustomer | OfResource): Verdict {
    const asked = mockOf(mock, 'toHaveUpserted')
    if (isOfCustomer(wanted)) {
      const [id, match] = wanted
      return upserted(asked, 'PutCustomer', id, match)
    }
    const [resource, id, match] = wanted
    return upserted(asked, resource.operationId('put'), id, match)
  },

  toHaveNoUnexpectedRequests(mock: unknown): Verdict {
    return noUnexpectedRequests(mockOf(mock, 'toHaveNoUnexpectedRequests'))
  },

  toHaveCustomer(mock: unknown, id: string, part: object = {}): Verdict {
    return hasRecord('customer', mockOf(mock, 'toHaveCustomer').customers, id, part)
  },

  toHaveRecord(mock: unknown, resource: DeclaredResource, id: string, part: object = {}): Verdict {
    const records = mockOf(mock, 'toHaveRecord').resource(resource)
    return hasRecord(resource.declared.noun, records, id, part)
  },
}

const isOfCustomer = (wanted: OfCustomer | OfResource): wanted is OfCustomer =>
  typeof wanted[0] === 'string'
