import type { SimpleFaker } from '@faker-js/faker'
import { Factory } from 'fishery'
import type { CustomerInput } from '#contract/customer-input'
import type { FactoryTransient } from './transient.ts'
import { makeContact } from './values/contact.ts'
import { makeCustomFields } from './values/custom-fields.ts'
import { makePaymentInstrument } from './values/payment-instrument.ts'
import { Source } from './values/source.ts'
import { makeWebsiteId } from './values/website.ts'

/** Builds bodies for `PUT /customers/{id}` and `POST /customers`. */
export class CustomerInputFactory extends Factory<CustomerInput, FactoryTransient> {
  /**
   * A customer who lives in that country: US, GB, CA, DE, FR or AU.
   *
   * @example
   * customerInputFactory.from('FR').build()
   */
  from(country: string): this {
    return this.params({ primaryAddress: { country } })
  }

  /**
   * A customer of whom no contact is known.
   *
   * @example
   * customerInputFactory.withoutAddress().build().primaryAddress // null
   */
  withoutAddress(): this {
    return this.params({ primaryAddress: null })
  }
}

export function defineCustomerInputFactory(
  faker: SimpleFaker,
  defaultSeed: number,
): CustomerInputFactory {
  return CustomerInputFactory.define(({ sequence, params, transientParams }) => {
    const { seed = defaultSeed } = transientParams
    const source = new Source(faker, { seed, factory: 'customerInput', index: sequence - 1 })
    const { primaryAddress: given, defaultPaymentInstrument: instrument } = params
    const primaryAddress =
      given === null ? null : makeContact(source.under('primaryAddress'), given)
    return {
      websiteId: makeWebsiteId(source),
      // A payment token brings an instrument of its own.
      ...(params.paymentToken === undefined && {
        defaultPaymentInstrument: makePaymentInstrument(source, {
          country: primaryAddress?.country,
          method: instrument?.method,
        }),
      }),
      // Free-form data that the caller gives is all there is: nothing generated is mixed in.
      customFields: params.customFields === undefined ? makeCustomFields(source) : {},
      primaryAddress,
      isEddRequired: source.at('isEddRequired').number.float() < 0.05,
    }
  })
}
