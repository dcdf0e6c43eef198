import { instrumentSchemas } from '../../payment-instruments/instrument-schemas.ts'
import { paymentMethodOf } from '../../payment-instruments/payment-method.ts'
import { contact } from './contact.ts'
import { paymentMethods } from './payment-methods.ts'

export const paymentMethod = paymentMethodOf(paymentMethods)

export const instruments = instrumentSchemas({ paymentMethod, contact })
