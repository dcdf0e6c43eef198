import type * as z from 'zod/mini'
import type { ContractVersion } from '#resources/contracts/index'
import type { PaymentInstrument, PaymentMethod } from '#resources/contracts/types'
import type { PaymentInstrument as AnyPaymentInstrument } from '#resources/payment-instruments/payment-instrument'
import type { Building } from '../building/building.ts'
import { ContractFactory, versionOf } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import type { FactoryTransient } from '../building/transient.ts'
import { wishedMethod } from '../values/methods.ts'

export interface PaymentInstrumentTransient extends FactoryTransient {
  card: boolean
  ach: boolean
  paypal: boolean
  alternative: PaymentMethod<ContractVersion>
  cash: boolean
  check: boolean
}

/** Builds what a customer holds as `defaultPaymentInstrument`, in each of its four variants. */
export class PaymentInstrumentFactory<
  T extends AnyPaymentInstrument = PaymentInstrument,
> extends ContractFactory<T, PaymentInstrumentTransient> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.paymentInstrument
  }

  get noun(): string {
    return 'a payment instrument'
  }

  /**
   * A card in the vault.
   *
   * @example
   * paymentInstrumentFactory.card().build().paymentInstrumentId // 'inst_01KDWDQ...'
   */
  card(): this {
    return this.with({ card: true })
  }

  /**
   * A bank account in the vault.
   *
   * @example
   * paymentInstrumentFactory.ach().build().method // 'ach'
   */
  ach(): this {
    return this.with({ ach: true })
  }

  /**
   * A PayPal account in the vault.
   *
   * @example
   * paymentInstrumentFactory.paypal().build().method // 'paypal'
   */
  paypal(): this {
    return this.with({ paypal: true })
  }

  /**
   * One of the API's other methods; throws for one that the API does not know.
   *
   * @example
   * paymentInstrumentFactory.alternative('Klarna').build().method // 'Klarna'
   */
  alternative(method: PaymentMethod<ContractVersion>): this {
    return this.with({ alternative: method })
  }

  /**
   * Cash.
   *
   * @example
   * paymentInstrumentFactory.cash().build() // { method: 'cash', receivedBy: 'Front desk' }
   */
  cash(): this {
    return this.with({ cash: true })
  }

  /**
   * A check.
   *
   * @example
   * paymentInstrumentFactory.check().build() // { method: 'check', reference: 'Check 4711' }
   */
  check(): this {
    return this.with({ check: true })
  }
}

export function generatePaymentInstrument(
  options: Building<PaymentInstrument, PaymentInstrumentTransient>,
): PaymentInstrument {
  const { card, ach, paypal, alternative, cash, check } = options.transientParams
  const wished = wishedMethod({
    withCard: card,
    withAch: ach,
    withPaypal: paypal,
    withAlternative: alternative,
    withCash: cash,
    withCheck: check,
  })
  const given = options.params as Partial<PaymentInstrument>
  const version = versionOf(options.transientParams)
  const source = sourceOf(options, 'paymentInstrument')
  return version.paymentInstrument(source, { given, wished }) as PaymentInstrument
}
