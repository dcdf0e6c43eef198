import type { DeclaredResource } from '#engine/declared/define-resource'
import type { CustomerSeed } from '#resources/customers/seed-record'
import type { OperationName } from '#resources/index'
import type { RequestMatch } from '../match/request-match.ts'
import type { RecordOf } from '../mock.ts'
import type { PartOf } from './part-of.ts'

/** Which requests a mock must have received. */
export interface ReceivedMatch extends RequestMatch {
  /** The status of the answer. */
  status?: number
  /** How many such requests. @default one or more */
  times?: number
}

/** What a PUT that succeeded must have come to. */
export interface UpsertedMatch {
  status?: 200 | 201
  revision?: number
}

/** The matchers' types (of a mock that is served elsewhere, await each), for the `expect` of a test runner. */
export interface MockMatchers<Result = void> {
  /**
   * Holds when the mock received such a request.
   *
   * @example
   * expect(mock).toHaveReceived('PutCustomer', { id: 'cus_1', times: 1 })
   */
  toHaveReceived(operation: OperationName | '*' | (string & {}), match?: ReceivedMatch): Result
  /**
   * Holds when a PUT of that customer succeeded, with that status and to that revision.
   *
   * @example
   * expect(mock).toHaveUpserted('cus_1', { status: 201, revision: 0 })
   */
  toHaveUpserted(id: string, match?: UpsertedMatch): Result
  /**
   * The same for a record of a resource of yours.
   *
   * @example
   * expect(mock).toHaveUpserted(websites, 'web_1', { status: 201, revision: 0 })
   */
  toHaveUpserted(resource: DeclaredResource, id: string, match?: UpsertedMatch): Result
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
  /**
   * Holds when a resource of yours has that record, with those members.
   *
   * @example
   * expect(mock).toHaveRecord(websites, 'web_1', { name: 'Shop' })
   */
  toHaveRecord<Of extends DeclaredResource>(
    resource: Of,
    id: string,
    part?: PartOf<RecordOf<Of>>,
  ): Result
}
