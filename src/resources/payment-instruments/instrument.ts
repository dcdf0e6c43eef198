import * as z from 'zod/mini'
import { jsonObject } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { instrumentRecord } from './instrument-record.ts'

/** A payment instrument as every response of `/payment-instruments` shows it. */
export const instrument = z.object({
  ...instrumentRecord.shape,
  _links: z.array(link('self', 'customer')),
  _embedded: z.optional(jsonObject),
})

export type Instrument = z.infer<typeof instrument>
