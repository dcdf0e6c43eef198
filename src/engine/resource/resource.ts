import type { Operation } from '../request/operation.ts'
import type { ResourceDescription } from './description.ts'
import type { SentEvent } from './sent-event.ts'
import type { TableDeclarations } from './table-declaration.ts'

/** What a record is shown with. */
export interface Showing {
  /** Origin and path before the resource, as the client used them. */
  readonly base: string
  readonly world: unknown
}

/** A kind of record that the API has, and all that is said of it. */
export interface Resource {
  readonly name: string
  readonly tables: TableDeclarations
  readonly operations: readonly Operation[]
  /** Loads how the OpenAPI document describes it. */
  describe?(): Promise<ResourceDescription>
  /** The events of its records. */
  readonly events?: readonly string[]
  /** What the webhook of a change sends. */
  eventOf?(change: never, showing: Showing): SentEvent
  /** Shows a record as the resource's operations do, for others that embed it. */
  show?(record: never, showing: Showing): object
}
