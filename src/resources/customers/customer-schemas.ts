import * as z from 'zod/mini'
import { jsonObject, referenceId, resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { boundedList } from '#engine/schema/list'
import { dateTime, emailAddress, text } from '#engine/schema/text'
import type { ContactSchema } from '../contact/contact.ts'
import type { PaymentInstrument } from '../payment-instruments/payment-instrument.ts'
import type { TagSchemas } from '../tags/tag-schemas.ts'

/** An amount in the organization's reporting currency, and the same in US dollars. */
const money = z.object({
  currency: text(3).check(z.minLength(3)),
  amount: z.number(),
  amountUsd: z.number(),
})

type Tags = Pick<TagSchemas, 'tagRecord' | 'tag'>

interface CustomerParts<Instrument, Own, Of> {
  readonly contact: ContactSchema
  /** What a customer pays with by default. */
  readonly paymentInstrument: Instrument
  readonly tags: Of
  /** The members that not every version of the API has. */
  readonly own: Own
}

/** All that is said of customers as they are kept and shown, as a version of the API has them. */
export function customerSchemas<
  Instrument extends z.ZodMiniType<PaymentInstrument>,
  Own extends z.core.$ZodShape,
  Of extends Tags,
>({ contact, paymentInstrument, tags, own }: CustomerParts<Instrument, Own, Of>) {
  const tagRecord: Of['tagRecord'] = tags.tagRecord
  const tag: Of['tag'] = tags.tag
  const membersWith = <List extends z.ZodMiniArray>(list: List) => ({
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
    tags: list,
    revision: z.int(),
    ...own,
    hasFulfilledKyc: z.boolean(),
    organizationId: resourceId,
  })
  return {
    contact,
    /** A customer as the database keeps it: without what is made anew for each response. */
    customerRecord: z.object(membersWith(boundedList(z.array(tagRecord)))),
    /** A customer as every response shows it. */
    customer: z.object({
      ...membersWith(z.array(tag)),
      _links: z.array(
        link('self', 'attachments', 'defaultPaymentInstrument', 'leadSource', 'website'),
      ),
      _embedded: z.optional(jsonObject),
    }),
  }
}

/** What every version says of customers. */
export type CustomerSchemas = ReturnType<
  typeof customerSchemas<z.ZodMiniType<PaymentInstrument>, Record<never, never>, Tags>
>
export type Customer = z.infer<CustomerSchemas['customer']>
export type CustomerRecord = z.infer<CustomerSchemas['customerRecord']>
export type Money = z.infer<typeof money>
