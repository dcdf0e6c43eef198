import * as z from 'zod/mini'
import type { Contact } from '#resources/contact/contact'
import type { ContactInput } from '#resources/contact/contact-input'
import { type CustomerInput, customerInput } from '#resources/customers/customer-input'
import type { Building } from '../building/building.ts'
import { sourceOf } from '../building/source-of.ts'
import { isWithoutAddress, makeContact } from '../values/contact.ts'
import { makeCustomFields } from '../values/custom-fields.ts'
import { wishedMethod } from '../values/methods.ts'
import { makePaymentInstrument } from '../values/payment-instrument.ts'
import { makeWebsiteId } from '../values/website.ts'
import { AccountFactory, type AccountTransient } from './account-factory.ts'

// The one read-only member that a body may carry with effect.
const contract = z.object({ ...customerInput.shape, revision: z.optional(z.int()) })

/** Builds bodies for `PUT /customers/{id}` and `POST /customers`. */
export class CustomerInputFactory<
  T extends CustomerInput = CustomerInput,
  I extends AccountTransient = AccountTransient,
> extends AccountFactory<T, I> {
  get contract(): typeof contract {
    return contract
  }

  get noun(): string {
    return "a customer's input"
  }
}

/**
 * Makes the values of `customerInputFactory`, for a factory of your own; under a name of its own it has
 * values of its own.
 *
 * @example
 * const teamFactory = TeamFactory.define((options) => ({
 *   ...generateCustomerInput(options, 'team'),
 *   websiteId: 'web_team',
 * }))
 */
export function generateCustomerInput(
  options: Building<CustomerInput, AccountTransient>,
  factory = 'customerInput',
): CustomerInput {
  const { associations, transientParams: traits } = options
  const given = { ...(options.params as Partial<CustomerInput>), ...associations }
  const source = sourceOf(options, factory)
  const primaryAddress = isWithoutAddress(given.primaryAddress, traits)
    ? null
    : withoutHash(makeContact(source.under('primaryAddress'), given.primaryAddress ?? {}, traits))
  return {
    websiteId: makeWebsiteId(source),
    // A payment token brings an instrument of its own.
    ...(given.paymentToken === undefined && {
      defaultPaymentInstrument: makePaymentInstrument(source.under('defaultPaymentInstrument'), {
        country: primaryAddress?.country ?? traits.from,
        given: given.defaultPaymentInstrument,
        wished: wishedMethod(traits),
      }),
    }),
    // Free-form data that the caller gives is all there is: nothing generated is mixed in.
    customFields: given.customFields === undefined ? makeCustomFields(source) : {},
    primaryAddress,
    isEddRequired: traits.eddRequired || source.at('isEddRequired').number.float() < 0.05,
  }
}

// It is the server's.
function withoutHash({ hash: _, ...contact }: Contact): ContactInput {
  return contact
}
