import type { Resource } from '#engine/resource/resource'
import { customers } from './customers/index.ts'
import { leadSource } from './lead-source/index.ts'
import { mergedCustomers } from './owners/index.ts'
import { paymentInstruments } from './payment-instruments/index.ts'
import { tags } from './tags/index.ts'
import { timeline } from './timeline/index.ts'
import { tokens } from './tokens/index.ts'

/** The kit's own resources, in the order in which a world is written. */
const list = [
  customers,
  tags,
  leadSource,
  paymentInstruments,
  tokens,
  timeline,
  mergedCustomers,
] as const

/** The kit's own resources, for whoever need not tell them apart. */
export const kit: readonly Resource[] = list

/** The type of each. */
export type KitResources = typeof list

type KitOperation = (typeof list)[number]['operations'][number]

/** The name of an operation in the API's definition. */
export type OperationName = KitOperation['id']

/** What any operation may fail with. */
export const commonErrorStatuses = [429, 500, 502, 503, 504] as const

type StatusOf<Each extends KitOperation, Name> = Each extends unknown
  ? Name extends Each['id']
    ? Each['fails'][number]
    : never
  : never

/**
 * The statuses by which an operation may fail; `*` is all of them, so what all have in common. Of one of your own
 * only the mock itself knows which of them it has.
 */
export type ErrorStatus<Name extends string = OperationName> =
  | (typeof commonErrorStatuses)[number]
  | (Name extends OperationName
      ? StatusOf<KitOperation, Name>
      : Name extends '*'
        ? 401 | 403
        : 401 | 403 | 404 | 409 | 422)
