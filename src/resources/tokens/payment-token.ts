import * as z from 'zod/mini'
import { link } from '#engine/schema/link'
import { tokenRecord } from './token-record.ts'

const { leadSource: _, ...shown } = tokenRecord.shape

/** A payment token as every response shows it. */
export const paymentToken = z.object({ ...shown, _links: z.array(link('self')) })

export type PaymentToken = z.infer<typeof paymentToken>
