import type * as z from 'zod/mini'
import type { Contact } from '#resources/contact/contact'
import { contactHash } from '#resources/contact/contact-hash'
import type { Building } from '../building/building.ts'
import { ContractFactory } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import type { FactoryTransient } from '../building/transient.ts'
import type { CountryCode } from '../countries/countries.ts'
import { type GivenContact, makeContact } from '../values/contact.ts'

export interface ContactTransient extends FactoryTransient {
  from: CountryCode
  company: boolean
}

/** Builds contacts as a response carries them. */
export class ContactFactory extends ContractFactory<Contact, ContactTransient> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.contact
  }

  get noun(): string {
    return 'a contact'
  }

  /**
   * Someone who lives in that country, with its names, addresses and phone numbers; throws for a
   * country that the kit does not know.
   *
   * @example
   * contactFactory.from('DE').build().city // 'Köln'
   */
  from(country: CountryCode): this {
    return this.with({ from: country })
  }

  /**
   * Someone who acts for a company: with an organization and a job title.
   *
   * @example
   * contactFactory.company().build().organization // 'Northwind Ltd'
   */
  company(): this {
    return this.with({ company: true })
  }
}

export function generateContact(options: Building<Contact, ContactTransient>): Contact {
  const { associations, transientParams: traits, afterBuild } = options
  const given = { ...(options.params as GivenContact & { hash?: string }), ...associations }
  afterBuild((built) => {
    if (given.hash === undefined) built.hash = contactHash(built)
  })
  return makeContact(sourceOf(options, 'contact'), given, traits)
}
