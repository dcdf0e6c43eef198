import * as z from 'zod/mini'
import { names, strangers } from '#engine/body/strangers'
import { schemaRef } from '#engine/schema/json-schema'
import { valueAt } from '#engine/values/value-at'
import type { CustomerReading } from '../../customers/customer-contract.ts'
import { customerSchemas } from '../../customers/customer-schemas.ts'
import { contactInput } from './contact.ts'
import { customerInput } from './customer-writing.ts'
import {
  instrumentVariants,
  paymentInstrument,
  paymentInstrumentInput,
} from './default-instrument.ts'
import { contact } from './shown-contact.ts'
import { tags } from './tags.ts'

const [vaulted, alternative, cash, check] = instrumentVariants

/** Those of a customer's default payment instrument. */
const instrumentsByKind = {
  VaultedInstrument: vaulted,
  AlternativeInstrument: alternative,
  CashInstrument: cash,
  CheckInstrument: check,
}

const ofInstrument = names(paymentInstrument)

const instrument = 'defaultPaymentInstrument'

export const customerReading = {
  ...customerSchemas({
    contact,
    paymentInstrument,
    tags,
    own: { isEddRequired: z.boolean() },
  }),
  strangersIn: (body: object) => strangers(valueAt(body, [instrument]), ofInstrument, [instrument]),
  description: {
    requests: {
      CustomerInput: customerInput,
      ContactInput: contactInput,
      DefaultPaymentInstrument: paymentInstrumentInput,
      ...instrumentsByKind,
    },
    responses: { DefaultPaymentInstrument: paymentInstrument },
    choices: {
      // zod checks the method first, for the sake of its messages; what passes is the same.
      DefaultPaymentInstrument: {
        type: 'object',
        anyOf: Object.keys(instrumentsByKind).map(schemaRef),
      },
    },
    notes: { 'Customer.isEddRequired': { default: false } },
  },
} satisfies CustomerReading
