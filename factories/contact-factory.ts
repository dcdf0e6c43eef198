import type { SimpleFaker } from '@faker-js/faker'
import { Factory } from 'fishery'
import type { Contact } from '#contract/contact'
import { contactHash, normalizeContact } from '#contract/contact-hash'
import type { FactoryTransient } from './transient.ts'
import { makeContact } from './values/contact.ts'
import { Source } from './values/source.ts'

/** Builds contacts as a response carries them. */
export class ContactFactory extends Factory<Contact, FactoryTransient> {
  /**
   * A person who lives in that country: US, GB, CA, DE, FR or AU.
   *
   * @example
   * contactFactory.from('DE').build().city // 'Köln'
   */
  from(country: string): this {
    return this.params({ country })
  }
}

export function defineContactFactory(faker: SimpleFaker, defaultSeed: number): ContactFactory {
  return ContactFactory.define(({ sequence, params, transientParams, afterBuild }) => {
    const { seed = defaultSeed } = transientParams
    const source = new Source(faker, { seed, factory: 'contact', index: sequence - 1 })
    afterBuild((contact) => {
      if (params.hash === undefined) contact.hash = contactHash(contact)
    })
    return normalizeContact(makeContact(source, params))
  })
}
