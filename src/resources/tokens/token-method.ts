import * as z from 'zod/mini'
import { tokenMethods } from './token-methods.ts'

/** What a payment token stands for. */
export const tokenMethod = z.enum(
  tokenMethods,
  `must be one of the ${tokenMethods.length} payment methods of the API's tokens, such as "payment-card", "paypal" or "cash"`,
)
