import * as z from 'zod/mini'
import { names, strangers } from '#engine/body/strangers'
import { referenceId } from '#engine/schema/identifiers'
import { valueAt } from '#engine/values/value-at'
import type { CustomerReading } from '../../customers/customer-contract.ts'
import { customerSchemas } from '../../customers/customer-schemas.ts'
import { contact, contactInput } from './contact.ts'
import { customerInput } from './customer-writing.ts'
import { paymentMethod } from './instruments.ts'
import { leadSource } from './lead-source.ts'
import { company, ownMembers, taxNumber } from './own-members.ts'
import { tags } from './tags.ts'
import { taxNumberInput } from './tax-number.ts'

/** What a customer pays with, and a response shows as `defaultPaymentInstrument`. */
export const paymentInstrument = z.object({
  method: paymentMethod,
  paymentInstrumentId: referenceId,
})

const known = {
  company: names(company),
  defaultPaymentInstrument: names(paymentInstrument),
  leadSource: names(leadSource.leadSource),
  taxNumbers: names(taxNumber),
}

export const customerReading = {
  ...customerSchemas({ contact, paymentInstrument, tags, own: ownMembers }),
  strangersIn: (body: object) =>
    Object.entries(known).flatMap(([member, members]) => {
      const value = valueAt(body, [member])
      return Array.isArray(value)
        ? value.flatMap((each, at) => strangers(each, members, [member, at]))
        : strangers(value, members, [member])
    }),
  description: {
    requests: {
      CustomerInput: customerInput,
      ContactInput: contactInput,
      TaxNumberInput: taxNumberInput,
    },
    responses: {
      Company: company,
      DefaultPaymentInstrument: paymentInstrument,
      TaxNumber: taxNumber,
    },
    notes: {
      'TaxNumber.isValid': { readOnly: true },
      'Customer.preferredPayoutInstrumentId': { default: null },
      'Customer.locale': { default: null },
    },
  },
} satisfies CustomerReading
