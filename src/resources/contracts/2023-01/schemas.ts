import { customerReading } from './customer-reading.ts'
import { leadSource as ofLeadSource } from './lead-source.ts'
import { tags } from './tags.ts'

export { contactInput } from './contact.ts'
export { customerInput } from './customer-writing.ts'
export { paymentInstrument } from './default-instrument.ts'
export { paymentMethods } from './payment-methods.ts'

export const { customer, customerRecord } = customerReading
export const { leadSource } = ofLeadSource
export const { tag } = tags
