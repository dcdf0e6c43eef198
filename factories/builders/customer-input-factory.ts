import type * as z from 'zod/mini'
import type { Contact } from '#resources/contact/contact'
import type { ContactInput } from '#resources/contact/contact-input'
import type { ContractVersion } from '#resources/contracts/index'
import type { CustomerInput } from '#resources/contracts/types'
import type { Building } from '../building/building.ts'
import { versionOf } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import { isWithoutAddress, makeContact } from '../values/contact.ts'
import { makeCustomFields } from '../values/custom-fields.ts'
import { emailOf } from '../values/customer.ts'
import { wishedMethod } from '../values/methods.ts'
import { makeWebsiteId } from '../values/website.ts'
import { AccountFactory, type AccountTransient } from './account-factory.ts'

/** Builds bodies for `PUT /customers/{id}` and `POST /customers`. */
export class CustomerInputFactory<
  T extends CustomerInput<ContractVersion> = CustomerInput,
  I extends AccountTransient = AccountTransient,
> extends AccountFactory<T, I> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.customerInput
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
  const version = versionOf(traits)
  const country = primaryAddress?.country ?? traits.from
  const input: object = {
    websiteId: makeWebsiteId(source),
    // A payment token brings an instrument of its own.
    ...(given.paymentToken === undefined &&
      version.saying(
        version.paymentInstrument(source.under('defaultPaymentInstrument'), {
          country,
          given: given.defaultPaymentInstrument,
          wished: wishedMethod(traits),
        }),
      )),
    // Free-form data that the caller gives is all there is: nothing generated is mixed in.
    customFields: given.customFields === undefined ? makeCustomFields(source) : {},
    primaryAddress,
    ...version.ownInput(source, {
      country,
      organization: primaryAddress?.organization,
      email: emailOf(primaryAddress),
      eddRequired: traits.eddRequired ?? false,
    }),
  }
  return input as CustomerInput
}

// It is the server's.
function withoutHash({ hash: _, ...contact }: Contact): ContactInput {
  return contact
}
