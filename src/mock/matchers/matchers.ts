import type { CustomerSeed } from '#resources/customers/seed-record'
import type { OperationName } from '#resources/index'
import type { JournalEntry } from '../journal/entry.ts'
import { nearestEntries } from '../journal/nearest-entries.ts'
import { differences, shown } from '../match/differences.ts'
import type { RequestMatch } from '../match/request-match.ts'
import type { Mock } from '../mock.ts'

/** Which requests a mock must have received. */
export interface ReceivedMatch extends RequestMatch {
  /** The status of the answer. */
  status?: number
  /** How many such requests. @default one or more */
  times?: number
}

/** The matchers' types, for the `expect` of a test runner. */
export interface MockMatchers<Result = void> {
  /**
   * Holds when the mock received such a request.
   *
   * @example
   * expect(mock).toHaveReceived('PutCustomer', { id: 'cus_1', times: 1 })
   */
  toHaveReceived(operation: OperationName | '*' | (string & {}), match?: ReceivedMatch): Result
  /**
   * Holds when a PUT of that id succeeded, with that status and to that revision.
   *
   * @example
   * expect(mock).toHaveUpserted('cus_1', { status: 201, revision: 0 })
   */
  toHaveUpserted(id: string, match?: { status?: 200 | 201; revision?: number }): Result
  /**
   * Holds when an operation answered each request that the mock got.
   *
   * @example
   * expect(mock).toHaveNoUnexpectedRequests()
   */
  toHaveNoUnexpectedRequests(): Result
  /**
   * Holds when the mock has that customer, with those members.
   *
   * @example
   * expect(mock).toHaveCustomer('cus_1', { primaryAddress: { city: 'Paris' } })
   */
  toHaveCustomer(id: string, part?: Partial<CustomerSeed> | object): Result
}

/** What a matcher tells its test runner. */
export interface Verdict {
  pass: boolean
  message: () => string
}

/**
 * Matchers over a mock, for any `expect` with `extend`: Vitest's, Playwright's, Jest's.
 *
 * @example
 * expect.extend(matchers)
 * expect(mock).toHaveReceived('PutCustomer', { id: 'cus_1' })
 */
export const matchers = {
  toHaveReceived(
    received: unknown,
    operation: string,
    { times, ...match }: ReceivedMatch = {},
  ): Verdict {
    const { journal } = mockOf(received, 'toHaveReceived')
    const count = journal.count(operation as OperationName, match)
    const pass = times === undefined ? count > 0 : count === times
    const wanted = `${times === undefined ? '' : `${times} times `}${operation}${partsOf(match)}`
    return {
      pass,
      message: () =>
        pass
          ? `Expected the mock not to have received ${wanted}, but it did, ${count} times.`
          : `Expected the mock to have received ${wanted}; it did ${count} times.\n` +
            nearestEntries(journal.entries, { operation, request: { ...match } }),
    }
  },

  toHaveUpserted(
    received: unknown,
    id: string,
    { status, revision }: { status?: 200 | 201; revision?: number } = {},
  ): Verdict {
    const { journal } = mockOf(received, 'toHaveUpserted')
    const wanted = { id, ...(revision !== undefined && { after: { revision } }) }
    const pass = journal
      .find('PutCustomer', status === undefined ? { id } : { id, status })
      .some((entry) => succeeded(entry) && differences(entry, wanted).length === 0)
    return {
      pass,
      message: () =>
        pass
          ? `Expected the mock not to have upserted "${id}"${partsOf({ status, revision })}, but it did.`
          : `Expected the mock to have upserted "${id}"${partsOf({ status, revision })}.\n` +
            nearestEntries(journal.entries, {
              operation: 'PutCustomer',
              request: { ...wanted, ...(status !== undefined && { status }) },
            }),
    }
  },

  toHaveNoUnexpectedRequests(received: unknown): Verdict {
    const { journal } = mockOf(received, 'toHaveNoUnexpectedRequests')
    const unexpected = journal.entries.filter(({ operation }) => operation === undefined)
    const told = unexpected.map(
      (entry) => `  ${entry.method} ${entry.url}\n      ${detailOf(entry)}`,
    )
    return {
      pass: unexpected.length === 0,
      message: () =>
        unexpected.length === 0
          ? 'Expected the mock to have got requests that no operation answers, but it got none.'
          : `Expected an operation to answer each request; none did for:\n${told.join('\n')}`,
    }
  },

  toHaveCustomer(received: unknown, id: string, part: object = {}): Verdict {
    const { customers } = mockOf(received, 'toHaveCustomer')
    const customer = customers.get(id)
    const faults = customer ? differences(customer, part) : []
    const pass = customer !== undefined && faults.length === 0
    const known = customers.list().map((each) => each.id)
    return {
      pass,
      message: () => {
        if (pass) return `Expected the mock not to have the customer "${id}"${partsOf(part)}.`
        if (customer) {
          return `Expected another customer "${id}":\n${faults.map((fault) => `  ${fault}`).join('\n')}`
        }
        return `Expected the mock to have the customer "${id}". It has ${shown(known.slice(0, 10))}, ${known.length} in all.`
      },
    }
  },
}

function mockOf(received: unknown, matcher: string): Mock {
  const mock = received as Partial<Mock> | null | undefined
  if (mock?.journal && mock.customers) return mock as Mock
  throw new TypeError(
    `Failed to call ${matcher}: ${shown(received)} is no mock. Write expect(mock).${matcher}(...), with what createMock() returned.`,
  )
}

const succeeded = ({ response }: JournalEntry) =>
  response !== undefined && response.status >= 200 && response.status < 300

const detailOf = ({ response }: JournalEntry) =>
  (response?.body as { detail?: string } | undefined)?.detail ?? ''

function partsOf(match: object): string {
  const parts = Object.entries(match).filter(([, value]) => value !== undefined)
  return parts.length === 0 ? '' : ` with ${shown(Object.fromEntries(parts))}`
}
