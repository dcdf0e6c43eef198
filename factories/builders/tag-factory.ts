import type * as z from 'zod/mini'
import type { TagRecord } from '#resources/contracts/types'
import type { TagRecord as AnyTagRecord } from '#resources/tags/tag-schemas'
import type { Building } from '../building/building.ts'
import { ContractFactory } from '../building/contract-factory.ts'
import type { FactoryTransient } from '../building/transient.ts'
import { makeTag, nthTagName } from '../values/tags.ts'

/** Builds tags as the mock keeps them: a tag of the same name is the same wherever it is built. */
export class TagFactory<T extends AnyTagRecord = TagRecord> extends ContractFactory<
  T,
  FactoryTransient
> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.tag
  }

  get noun(): string {
    return 'a tag'
  }
}

export function generateTag(options: Building<TagRecord, FactoryTransient>): TagRecord {
  const { name = nthTagName(options.sequence - 1) } = options.params as Partial<TagRecord>
  return makeTag(name) as TagRecord
}
