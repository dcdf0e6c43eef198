import type { MockErrorCode } from '#engine/problem/mock-error'
import type { InvalidField } from '#engine/problem/problem-details'
import type { RuleName } from '#engine/problem/rule-names'
import type { Answer } from '#engine/request/answer'

/** A request for the API as JSON: for whatever URL, as whoever sends it has it. */
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** In base64; none where there is no body. */
  readonly body?: string
  readonly destination?: string
  readonly mode?: string
  /** The origin of the page that sends it. */
  readonly page?: string
  /** An origin that is the API's, or a path of one, in the place of the base URLs. */
  readonly origin?: string
}

/** What a request was answered, if it is for the API; `bytes`, in base64, in the place of a body that is no JSON. */
export interface SentAnswer {
  readonly answer?: Answer & { readonly bytes?: string }
}

/** How the failure of a control operation is sent: a problem, and what the mock threw. */
export interface SentFailure {
  readonly status: number
  readonly detail: string
  readonly error: 'Problem' | 'TypeError' | 'Error'
  /** What kind of failure it is; none of a problem, which has a kind of its own. */
  readonly code?: MockErrorCode
  readonly rule?: RuleName
  readonly invalidFields?: InvalidField[] | undefined
}
