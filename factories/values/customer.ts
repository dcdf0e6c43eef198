import type { Contact } from '#resources/contact/contact'
import type { ContactInput } from '#resources/contact/contact-input'
import type { CustomerRecord } from '#resources/customers/customer-schemas'
import type { PaymentInstrument } from '#resources/payment-instruments/payment-instrument'
import { identifier } from '../source/identifier.ts'
import type { Source } from '../source/source.ts'
import { type ContactTraits, type GivenContact, isWithoutAddress, makeContact } from './contact.ts'
import { makeCustomFields } from './custom-fields.ts'
import { makeHistory } from './history.ts'
import { type MethodTraits, wishedMethod } from './methods.ts'
import type { GivenCustomer, Past } from './past.ts'
import type { Circumstances } from './payment-instrument.ts'
import { makeTags, type TagTraits } from './tags.ts'
import { makeWebsiteId } from './website.ts'

const ORGANIZATION_ID = 'org_01JGFJJZ00DEM0RGAN1ZAT10N0'

/** What the traits say of a customer. */
interface CustomerTraits extends ContactTraits, MethodTraits, Past, TagTraits {
  eddRequired?: boolean | undefined
  kycFulfilled?: boolean | undefined
  organizationId?: string | undefined
}

/** By what a customer is made besides what is given of it. */
interface Making {
  readonly traits: CustomerTraits
  readonly version: Version
}

/** What a version of the API has of its own. */
export interface Version {
  ownMembers(source: Source, about: About): object
  paymentInstrument(source: Source, circumstances: Circumstances): PaymentInstrument
}

/** Of whom the members of one version are made. */
export interface About {
  readonly country: string | null | undefined
  readonly organization: string | null | undefined
  readonly email: string | null
  readonly eddRequired: boolean
}

/** A stored customer that fits what the caller fixed of it. */
export function makeCustomer(
  source: Source,
  given: GivenCustomer,
  { traits, version }: Making,
): CustomerRecord {
  const history = makeHistory(source, given, traits)
  const { created } = history
  const contact = makeCustomerContact(source, given, traits)
  const country = contact?.country ?? traits.from
  const paid = history.paymentCount > 0
  const hasInstrument = source.at('hasInstrument').number.float() < 0.4
  const instrument = given.defaultPaymentInstrument
  const wished = wishedMethod(traits)
  return {
    id: identifier(source, 'id', 'cus_', created),
    // These three follow the contact, once it is whole.
    email: null,
    firstName: null,
    lastName: null,
    websiteId: makeWebsiteId(source),
    defaultPaymentInstrument:
      paid || hasInstrument || instrument || wished
        ? version.paymentInstrument(source.under('defaultPaymentInstrument'), {
            country,
            time: created,
            given: instrument,
            wished,
          })
        : null,
    createdTime: history.createdTime,
    updatedTime: history.updatedTime,
    // Free-form data that the caller gives is all there is: nothing generated is mixed in.
    customFields: given.customFields === undefined ? makeCustomFields(source) : {},
    primaryAddress: contact,
    averageValue: history.averageValue,
    paymentCount: history.paymentCount,
    lastPaymentTime: history.lastPaymentTime,
    lifetimeRevenue: history.lifetimeRevenue,
    invoiceCount: history.invoiceCount,
    tags: makeTags(source, traits),
    revision: history.revision,
    ...version.ownMembers(source, {
      country,
      organization: contact?.organization,
      email: emailOf(contact),
      eddRequired: traits.eddRequired ?? false,
    }),
    hasFulfilledKyc:
      traits.kycFulfilled || (paid && source.at('hasFulfilledKyc').number.float() < 0.5),
    organizationId: traits.organizationId ?? ORGANIZATION_ID,
  }
}

/** The e-mail address that a customer shows: its contact's primary one, else the first. */
export function emailOf(contact: Pick<ContactInput, 'emails'> | null): string | null {
  const emails = contact?.emails ?? []
  return (emails.find(({ primary }) => primary) ?? emails[0])?.value ?? null
}

// Names and an e-mail address given for the customer are its contact's too.
function makeCustomerContact(
  source: Source,
  given: GivenCustomer,
  traits: ContactTraits,
): Contact | null {
  const { email, firstName, lastName, primaryAddress } = given
  // Who has a name or an e-mail address has a contact: what is given wins over the trait.
  const isKnown = Boolean(email ?? firstName ?? lastName)
  if (isWithoutAddress(isKnown ? (primaryAddress ?? {}) : primaryAddress, traits)) return null
  const members: GivenContact = {
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    ...primaryAddress,
  }
  const contact = makeContact(source.under('primaryAddress'), members, traits)
  if (email !== undefined) {
    contact.emails = email === null ? [] : [{ label: 'main', value: email, primary: true }]
  }
  return contact
}
