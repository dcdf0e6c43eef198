import { email } from '#resources/contact/contact-input'
import type { Building } from '../building/building.ts'
import { ContractFactory } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import type { FactoryTransient } from '../building/transient.ts'
import { makeContact } from '../values/contact.ts'

export interface Email {
  label: string
  value: string
  primary?: boolean | undefined
}

/** Builds the e-mail addresses of a contact, at domains that are nobody's. */
export class EmailFactory extends ContractFactory<Email, FactoryTransient> {
  get contract(): typeof email {
    return email
  }

  get noun(): string {
    return 'an e-mail address'
  }
}

export function generateEmail(options: Building<Email, FactoryTransient>): Email {
  const [first] = makeContact(sourceOf(options, 'email'), {}, {}).emails
  return first as Email
}
