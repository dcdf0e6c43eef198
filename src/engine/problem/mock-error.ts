/**
 * What kind of failure an error of the kit is; these do not change, while messages may (the kit's own rule).
 *
 * - `REBILLY_MOCK_OPTIONS`: an option is unknown, or cannot have its value.
 * - `REBILLY_MOCK_ARGUMENT`: a call cannot be with what it was given.
 * - `REBILLY_MOCK_RESOURCE`: the declaration of a resource is wrong.
 * - `REBILLY_MOCK_DEFINITIONS`: an OpenAPI document cannot be read.
 * - `REBILLY_MOCK_WORLD`: start data, a world or a snapshot breaks the contract.
 * - `REBILLY_MOCK_WAIT`: what was waited for did not come.
 * - `REBILLY_MOCK_REFUSED`: a request cannot be answered here, and was not sent to the real host.
 * - `REBILLY_MOCK_UNREACHABLE`: the server of a remote mock does not answer, or not as one.
 * - `REBILLY_MOCK_SERVER`: a server cannot listen.
 * - `REBILLY_MOCK_PLATFORM`: this runtime cannot do it.
 * - `REBILLY_MOCK_INSTALLATION`: a package or a file that is needed is not there.
 * - `REBILLY_MOCK_PROBLEM`: what the API would refuse, with its status; see `Problem`.
 * - `REBILLY_MOCK_DEFECT`: a fault of the kit itself.
 */
export type MockErrorCode =
  | 'REBILLY_MOCK_OPTIONS'
  | 'REBILLY_MOCK_ARGUMENT'
  | 'REBILLY_MOCK_RESOURCE'
  | 'REBILLY_MOCK_DEFINITIONS'
  | 'REBILLY_MOCK_WORLD'
  | 'REBILLY_MOCK_WAIT'
  | 'REBILLY_MOCK_REFUSED'
  | 'REBILLY_MOCK_UNREACHABLE'
  | 'REBILLY_MOCK_SERVER'
  | 'REBILLY_MOCK_PLATFORM'
  | 'REBILLY_MOCK_INSTALLATION'
  | 'REBILLY_MOCK_PROBLEM'
  | 'REBILLY_MOCK_DEFECT'

/** An error of the kit. */
export interface MockError extends Error {
  readonly code: MockErrorCode
}

/** Says of an error which kind of failure it is. */
export const coded = <Given extends Error>(code: MockErrorCode, error: Given): Given & MockError =>
  Object.assign(error, { code })
