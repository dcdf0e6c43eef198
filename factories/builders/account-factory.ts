import type { ContractVersion } from '#resources/contracts/index'
import type { PaymentMethod } from '#resources/contracts/types'
import { ContractFactory } from '../building/contract-factory.ts'
import type { FactoryTransient } from '../building/transient.ts'
import type { CountryCode } from '../countries/countries.ts'

export interface AccountTransient extends FactoryTransient {
  from: CountryCode
  company: boolean
  withoutAddress: boolean
  eddRequired: boolean
  withCard: boolean
  withAch: boolean
  withPaypal: boolean
  withAlternative: PaymentMethod<ContractVersion>
  withCash: boolean
  withCheck: boolean
}

/**
 * The traits of a customer that a caller of the API decides. In whatever order they are called, the
 * result is the same; what is given as parameters wins over every trait.
 */
export abstract class AccountFactory<
  T,
  I extends AccountTransient = AccountTransient,
> extends ContractFactory<T, I> {
  /**
   * Someone who lives in that country, with its names, addresses and phone numbers; throws for a
   * country that the kit does not know.
   *
   * @example
   * customerFactory.from('DE').build().primaryAddress.city // 'Köln'
   */
  from(country: CountryCode): this {
    return this.with({ from: country })
  }

  /**
   * Someone who acts for a company: the contact has an organization and a job title.
   *
   * @example
   * customerFactory.company().build().primaryAddress.organization // 'Northwind Ltd'
   */
  company(): this {
    return this.with({ company: true })
  }

  /**
   * Someone of whom no contact is known: e-mail and names are `null`.
   *
   * @example
   * customerFactory.withoutAddress().build().email // null
   */
  withoutAddress(): this {
    return this.with({ withoutAddress: true })
  }

  /**
   * Someone who must be looked at closely: `isEddRequired` (enhanced due diligence) is true;
   * in the contract of 2026-08 there is no such member.
   *
   * @example
   * customerFactory.eddRequired().build().isEddRequired // true
   */
  eddRequired(): this {
    return this.with({ eddRequired: true })
  }

  /**
   * Pays by card. Of several instruments the default one is the first of: card, ACH, PayPal,
   * alternative, cash, check.
   *
   * @example
   * customerFactory.withCard().build().defaultPaymentInstrument.method // 'payment-card'
   */
  withCard(): this {
    return this.with({ withCard: true })
  }

  /**
   * Pays by debit of a US bank account.
   *
   * @example
   * customerFactory.withAch().build().defaultPaymentInstrument.method // 'ach'
   */
  withAch(): this {
    return this.with({ withAch: true })
  }

  /**
   * Pays by PayPal.
   *
   * @example
   * customerFactory.withPaypal().build().defaultPaymentInstrument.method // 'paypal'
   */
  withPaypal(): this {
    return this.with({ withPaypal: true })
  }

  /**
   * Pays by one of the API's other methods; throws for one that the API does not know.
   *
   * @example
   * customerFactory.withAlternative('Klarna').build().defaultPaymentInstrument.method // 'Klarna'
   */
  withAlternative(method: PaymentMethod<ContractVersion>): this {
    return this.with({ withAlternative: method })
  }

  /**
   * Pays in cash.
   *
   * @example
   * customerFactory.withCash().build().defaultPaymentInstrument // { method: 'cash', receivedBy: 'Front desk' }
   */
  withCash(): this {
    return this.with({ withCash: true })
  }

  /**
   * Pays by check.
   *
   * @example
   * customerFactory.withCheck().build().defaultPaymentInstrument // { method: 'check', reference: 'Check 4711' }
   */
  withCheck(): this {
    return this.with({ withCheck: true })
  }
}
