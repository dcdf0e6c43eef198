import * as z from 'zod/mini'
import { jsonObject, referenceId, resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { boundedList } from '#engine/schema/list'
import { dateTime, emailAddress, text } from '#engine/schema/text'
import { contact } from '../contact/contact.ts'
import { paymentInstrument } from '../payment-instruments/payment-instrument.ts'
import { tag, tagRecord } from '../tags/tag.ts'

/** An amount in the organization's reporting currency, and the same in US dollars. */
const money = z.object({
  currency: text(3).check(z.minLength(3)),
  amount: z.number(),
  amountUsd: z.number(),
})

/** A customer as the database keeps it: without what is made anew for each response. */
export const customerRecord = z.object({
  id: resourceId,
  email: z.nullable(emailAddress()),
  firstName: z.nullable(z.string()),
  lastName: z.nullable(z.string()),
  websiteId: z.optional(referenceId),
  defaultPaymentInstrument: z.nullable(paymentInstrument),
  createdTime: dateTime(),
  updatedTime: dateTime(),
  customFields: jsonObject,
  primaryAddress: z.nullable(contact),
  averageValue: money,
  paymentCount: z.int(),
  lastPaymentTime: z.nullable(dateTime()),
  lifetimeRevenue: money,
  invoiceCount: z.int(),
  tags: boundedList(z.array(tagRecord)),
  revision: z.int(),
  isEddRequired: z.boolean(),
  hasFulfilledKyc: z.boolean(),
  organizationId: resourceId,
})

/** A customer as every response shows it. */
export const customer = z.object({
  ...customerRecord.shape,
  tags: z.array(tag),
  _links: z.array(link('self', 'attachments', 'defaultPaymentInstrument', 'leadSource', 'website')),
  _embedded: z.optional(jsonObject),
})

export type Customer = z.infer<typeof customer>
export type CustomerRecord = z.infer<typeof customerRecord>
export type Money = z.infer<typeof money>
