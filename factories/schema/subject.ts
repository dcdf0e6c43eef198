import type { Contact } from '#resources/contact/contact'
import { hash32 } from '../source/hash.ts'
import type { Source } from '../source/source.ts'
import { makeContact } from '../values/contact.ts'
import { plain } from '../values/email-address.ts'

const places =
  'Northwind Harbour Meridian Copperfield Lumen Alder Bluebird Cobalt Driftwood Ember Fernhill Granite Hazel Ivory Juniper Kestrel Lantern Maple Nimbus Oakridge Pebble Quartz Riverside Saffron Thistle Umber Violet Willow Yarrow Zephyr Amber'
const trades =
  'Books Coffee Cycles Foods Gardens Goods Instruments Interiors Labs Market Outfitters Papers Pottery Press Records Shoes Studio Supplies Tea Tools Toys Travel Wines'

/**
 * Whom or what an object is about, so that its members fit each other: one person, who lives in one place, and
 * one thing with a name that no other has of the first 700.
 */
export class Subject {
  readonly source: Source
  readonly isPerson: boolean
  #contact: Contact | undefined

  constructor(source: Source, isPerson: boolean) {
    this.source = source
    this.isPerson = isPerson
  }

  /** Is made when it is asked for: few objects have any of it. */
  get contact(): Contact {
    this.#contact ??= makeContact(this.source.under('contact'), {}, {})
    return this.#contact
  }

  get fullName(): string {
    return `${this.contact.firstName} ${this.contact.lastName}`
  }

  get email(): string {
    return this.contact.emails[0]?.value ?? 'someone@example.com'
  }

  /** A prime stride visits each pair of words once before one comes again, from a start that the seed chooses. */
  get thing(): string {
    const { seed, factory, index } = this.source
    const [first, last] = [places.split(' '), trades.split(' ')]
    const pairs = first.length * last.length
    const start = hash32(`thing/${factory}/${seed}`) % pairs
    const pair = (start + index * 1009) % pairs
    const round = Math.floor(index / pairs)
    const name = `${first[pair % first.length]} ${last[Math.floor(pair / first.length)]}`
    return round === 0 ? name : `${name} ${round + 1}`
  }

  get slug(): string {
    return plain(this.isPerson ? this.fullName : this.thing) || `n${this.source.index + 1}`
  }

  get url(): string {
    return `https://${this.slug}.example`
  }
}
