import { phoneNumber } from '#resources/contact/contact-input'
import type { Building } from '../building/building.ts'
import { ContractFactory } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import type { FactoryTransient } from '../building/transient.ts'
import type { CountryCode } from '../countries/countries.ts'
import { makePhoneNumber } from '../values/contact.ts'

export interface PhoneNumber {
  label: string
  value: string
  primary?: boolean | undefined
}

export interface PhoneNumberTransient extends FactoryTransient {
  from: CountryCode
}

/** Builds the phone numbers of a contact. */
export class PhoneNumberFactory extends ContractFactory<PhoneNumber, PhoneNumberTransient> {
  get contract(): typeof phoneNumber {
    return phoneNumber
  }

  get noun(): string {
    return 'a phone number'
  }

  /**
   * A number of that country that is reserved for fiction; throws for a country that the kit does not
   * know.
   *
   * @example
   * phoneNumberFactory.from('GB').build().value // '+44 20 7946 0123'
   */
  from(country: CountryCode): this {
    return this.with({ from: country })
  }
}

export function generatePhoneNumber(
  options: Building<PhoneNumber, PhoneNumberTransient>,
): PhoneNumber {
  return makePhoneNumber(sourceOf(options, 'phoneNumber'), options.transientParams.from)
}
