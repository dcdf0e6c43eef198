import * as z from 'zod/mini'
import { jsonObject, resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { dateTime } from '#engine/schema/text'
import type { ContactSchema } from '../contact/contact.ts'
import type { PaymentMethodSchema } from './payment-method.ts'

const text = z.optional(z.string())
const integer = z.optional(z.int())

/** What may be known of a card or an account; which of it there is depends on the method. */
export const instrumentDetails = {
  bin: text,
  last4: text,
  brand: text,
  expMonth: integer,
  expYear: integer,
  bankName: text,
  routingNumber: text,
  accountNumberType: z.optional(z.enum(['BBAN', 'IBAN'])),
  accountType: z.optional(z.enum(['checking', 'savings', 'other'])),
  bic: text,
}

interface InstrumentParts<Method extends string> {
  readonly paymentMethod: PaymentMethodSchema<Method>
  readonly contact: ContactSchema
}

/** All that is said of payment instruments, with the methods that a version of the API has. */
export function instrumentSchemas<const Method extends string>({
  paymentMethod,
  contact,
}: InstrumentParts<Method>) {
  /**
   * A payment instrument as the database keeps it: what a customer's `defaultPaymentInstrument` leads to.
   * The number of the card or account is not among its members, and is kept nowhere.
   */
  const instrumentRecord = z.object({
    id: resourceId,
    customerId: resourceId,
    method: paymentMethod,
    status: z.enum(['active', 'inactive', 'expired', 'deactivated', 'verification-needed']),
    ...instrumentDetails,
    username: text,
    billingAddress: z.nullable(contact),
    useAsBackup: z.boolean(),
    customFields: jsonObject,
    createdTime: dateTime(),
    updatedTime: dateTime(),
    lastPaymentTime: z.nullable(dateTime()),
    revision: z.int(),
  })
  return {
    instrumentRecord,
    /** The same as every response of `/payment-instruments` shows it: no address is left out, not null. */
    instrument: z.object({
      ...instrumentRecord.shape,
      billingAddress: z.optional(contact),
      _links: z.array(link('self', 'customer')),
      _embedded: z.optional(jsonObject),
    }),
  }
}

export type InstrumentSchemas = ReturnType<typeof instrumentSchemas<string>>
export type InstrumentRecord = z.infer<InstrumentSchemas['instrumentRecord']>
export type Instrument = z.infer<InstrumentSchemas['instrument']>
