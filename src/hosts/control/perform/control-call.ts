import type { RequestLike } from '#engine/request/request-like'
import type { InputOf } from '../said/inputs.ts'
import type { ControlName } from '../said/operations.ts'
import type { Desk } from '../worlds/desk.ts'
import type { Worlds } from '../worlds/worlds.ts'

/** One request to the control: whom it is for, and what it was given. */
export interface ControlCall<Name extends ControlName = ControlName> {
  readonly desk: Desk
  readonly worlds: Worlds
  readonly request: RequestLike
  /** The origin that the control was asked at. */
  readonly origin: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly input: InputOf<Name>
}

/** What some operations do, by name; `undefined` has no body. */
export type Performers<Name extends ControlName> = {
  readonly [Each in Name]: (call: ControlCall<Each>) => unknown
}
