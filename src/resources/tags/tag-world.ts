import type { World } from '#database/world'
import type { Records } from '#engine/resource/records'
import type { OwnerTables } from '../owners/require-customer.ts'
import type { TagRecord } from './tag-schemas.ts'

/** Who can have tags: what a tag needs to know of a customer. */
export interface Tagged {
  readonly id: string
  readonly tags: readonly TagRecord[]
  readonly revision: number
  readonly updatedTime: string
}

type TagTables = OwnerTables<Tagged> & { readonly tags: Records<TagRecord> }

export type TagWorld = World<TagTables>
