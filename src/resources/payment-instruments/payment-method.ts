import * as z from 'zod/mini'

/** A schema of the methods of payment that a version of the API has. */
export type PaymentMethodSchema<Method extends string> = z.ZodMiniType<Method>

export const paymentMethodOf = <const Method extends string>(
  methods: readonly Method[],
): PaymentMethodSchema<Method> =>
  z.enum(
    methods,
    `must be one of the ${methods.length} payment methods of the API, such as "payment-card", "paypal" or "cash"`,
  )
