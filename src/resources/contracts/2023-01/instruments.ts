import { instrumentSchemas } from '../../payment-instruments/instrument-schemas.ts'
import { paymentMethod } from './default-instrument.ts'
import { contact } from './shown-contact.ts'

export const instruments = instrumentSchemas({ paymentMethod, contact })
