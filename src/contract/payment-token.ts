import * as z from 'zod/mini'
import { link } from './tag.ts'
import { tokenRecord } from './token-record.ts'

/** A payment token as every response shows it. */
export const paymentToken = z.object({ ...tokenRecord.shape, _links: z.array(link('self')) })

export type PaymentToken = z.infer<typeof paymentToken>
