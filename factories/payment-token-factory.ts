import { normalizeContact } from '#contract/contact-hash'
import { type PaymentToken, paymentToken } from '#contract/payment-token'
import { formatTime } from '#contract/time'
import type { Building } from './building.ts'
import { ContractFactory } from './contract-factory.ts'
import type { FactoryTransient } from './transient.ts'
import { checkOverrides } from './values/check-overrides.ts'
import { makeContact } from './values/contact.ts'
import { identifier } from './values/identifier.ts'
import { sourceOf } from './values/origin.ts'
import { MINUTE, REFERENCE_TIME } from './values/time.ts'

export interface PaymentTokenTransient extends FactoryTransient {
  used: boolean
}

/** Builds payment tokens as the mock keeps them: made at the reference time, good for 30 minutes. */
export class PaymentTokenFactory extends ContractFactory<PaymentToken, PaymentTokenTransient> {
  get contract(): typeof paymentToken {
    return paymentToken
  }

  /**
   * A token that was spent.
   *
   * @example
   * paymentTokenFactory.used().build().isUsed // true
   */
  used(): this {
    return this.with({ used: true })
  }
}

export function generatePaymentToken(
  options: Building<PaymentToken, PaymentTokenTransient>,
): PaymentToken {
  checkOverrides(options, 'a payment token', paymentToken)
  const source = sourceOf(options, 'paymentToken')
  const { used = false } = options.transientParams
  const { isUsed = used } = options.params as Partial<PaymentToken>
  const after = (minutes: number) => formatTime(new Date(REFERENCE_TIME + minutes * MINUTE))
  const usedAfter = source.at('usageTime').number.int({ min: 1, max: 29 })
  return {
    id: identifier(source, 'id', 'tok_', REFERENCE_TIME),
    method: 'payment-card',
    isUsed,
    usageTime: isUsed ? after(usedAfter) : null,
    expirationTime: after(30),
    billingAddress: normalizeContact(makeContact(source.under('billingAddress'), {}, {})),
  }
}
