import type { Change } from '#database/change'
import type { World } from '#database/world'
import type { Records } from '#engine/resource/records'
import type { OwnerTables } from '../owners/require-customer.ts'
import type { TimelineRecord } from './timeline-schemas.ts'

/** Whose timeline it is: what one tells of a customer. */
export interface Subject {
  readonly id: string
  readonly email: string | null
  readonly createdTime: string
  readonly updatedTime: string
  readonly primaryAddress: { readonly hash?: unknown } | null
  readonly customFields: object
  readonly defaultPaymentInstrument: object | null
  readonly tags: readonly { readonly id: string; readonly name: string }[]
}

export type Modification = Change<Subject> & { readonly previous: Subject }

export type TimelineTables = OwnerTables<Subject> & { readonly timeline: Records<TimelineRecord> }

export type TimelineWorld = World<TimelineTables>
