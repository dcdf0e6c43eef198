import type * as z from 'zod/mini'
import { formatTime } from '#engine/values/time'
import type { TokenRecord } from '#resources/contracts/types'
import type { TokenRecord as AnyTokenRecord } from '#resources/tokens/token-record-schemas'
import type { Building } from '../building/building.ts'
import { ContractFactory } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import type { FactoryTransient } from '../building/transient.ts'
import { identifier } from '../source/identifier.ts'
import type { Source } from '../source/source.ts'
import { MINUTE, REFERENCE_TIME } from '../source/time.ts'
import { makeContactWithHash } from '../values/contact-with-hash.ts'
import { makeDetails } from '../values/instrument.ts'

export interface PaymentTokenTransient extends FactoryTransient {
  used: boolean
}

/** Builds payment tokens as the mock keeps them: made at the reference time, good for 30 minutes. */
export class PaymentTokenFactory<T extends AnyTokenRecord = TokenRecord> extends ContractFactory<
  T,
  PaymentTokenTransient
> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.paymentToken
  }

  get noun(): string {
    return 'a payment token'
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
  options: Building<TokenRecord, PaymentTokenTransient>,
): TokenRecord {
  const source = sourceOf(options, 'paymentToken')
  const { used = false } = options.transientParams
  const { isUsed = used, method = 'payment-card' } = options.params as Partial<TokenRecord>
  const after = (minutes: number) => formatTime(new Date(REFERENCE_TIME + minutes * MINUTE))
  const usedAfter = source.at('usageTime').number.int({ min: 1, max: 29 })
  const token = {
    id: identifier(source, 'id', 'tok_', REFERENCE_TIME),
    method,
    ...tokenDetails(source, method),
    billingAddress: makeContactWithHash(source.under('billingAddress')),
    isUsed,
    createdTime: after(0),
    updatedTime: after(isUsed ? usedAfter : 0),
    usageTime: isUsed ? after(usedAfter) : null,
    expirationTime: after(30),
  }
  return token as TokenRecord
}

function tokenDetails(source: Source, method: string): Pick<TokenRecord, 'paymentInstrument'> {
  if (method === 'paypal') {
    const billingAgreementToken = `BA-${source.at('billingAgreementToken').string.numeric(8)}`
    return { paymentInstrument: { paypalMerchantId: 'MOCKMERCHANT1', billingAgreementToken } }
  }
  const { username, ...details } = makeDetails(source, method)
  return Object.keys(details).length === 0 ? {} : { paymentInstrument: details }
}
