import type { DeepPartial } from 'fishery'
import type { Contact } from '#resources/contact/contact'
import type { ContactInput } from '#resources/contact/contact-input'
import { type CountryCode, countries, drawCountry, isKnown } from '../countries/countries.ts'
import type { Country, Place } from '../countries/country.ts'
import { fullName, spellingOf } from '../countries/names.ts'
import type { Source } from '../source/source.ts'
import { DAY, REFERENCE_TIME } from '../source/time.ts'
import { mailbox, plain } from './email-address.ts'

/** What a caller fixed of a contact; the rest is made to fit it. */
export type GivenContact = DeepPartial<ContactInput>

/** Stands for a hash until all that it covers is known. */
const NO_HASH = ''

const domains = ['example.org', 'example.com', 'example.net']
const companies = ['Northwind', 'Blue Harbour', 'Alder & Pine', 'Meridian', 'Copperfield', 'Lumen']
const jobTitles = [
  'Product Manager',
  'Accountant',
  'Software Engineer',
  'Head of Operations',
  'Office Manager',
  'Buyer',
  'Designer',
  'Research Assistant',
]

/** What the traits say of a contact. */
export interface ContactTraits {
  from?: CountryCode | undefined
  company?: boolean | undefined
  withoutAddress?: boolean | undefined
}

/** Whether a customer has no contact: what is given of one wins over the trait. */
export function isWithoutAddress(
  given: GivenContact | null | undefined,
  { withoutAddress = false }: ContactTraits,
): boolean {
  return given === undefined ? withoutAddress : given === null
}

/**
 * A person who lives somewhere: name, address, phone number and e-mail addresses fit each other. The
 * hash is left to whoever completes the contact.
 */
export function makeContact(source: Source, given: GivenContact, traits: ContactTraits): Contact {
  const home = makeAddress(source, given, traits.from)
  const work = makeWork(source, home.legalForm, given, traits.company)
  const { first, last, round } = fullName(source, home.culture)
  const { firstName = first.name, lastName = last.name } = given
  const box = mailbox(
    [
      given.firstName === undefined ? first.latin : spellingOf(firstName, home.culture),
      given.lastName === undefined ? last.latin : spellingOf(lastName, home.culture),
    ],
    `customer${source.index + 1}`,
  )
  const address = round === 0 ? box : `${box}${round + 1}`
  return {
    country: home.country,
    firstName,
    lastName,
    organization: work.organization,
    address: home.address,
    address2: home.address2,
    city: home.city,
    region: home.region,
    postalCode: home.postalCode,
    phoneNumbers: home.phone === null ? [] : [{ label: 'main', value: home.phone, primary: true }],
    emails: makeEmails(source, address, work.organization),
    dob: makeBirthDate(source),
    jobTitle: work.jobTitle,
    hash: NO_HASH,
  }
}

function makeAddress(source: Source, given: GivenContact, from: CountryCode | undefined) {
  const wished = from ?? drawCountry(source)
  const code = given.country === undefined ? wished : given.country
  const country: Country | undefined = isKnown(code) ? countries[code] : undefined
  const place = country && placeIn(country, source, given.city)
  return {
    country: code,
    address: country ? makeStreet(country, source) : null,
    address2: country ? makeDoor(country, source) : null,
    city: place?.city ?? given.city ?? null,
    region: place?.region ?? null,
    postalCode: place ? source.at('postalCode').helpers.fromRegExp(place.postalCode) : null,
    phone: country && place ? makePhone(country, place, source) : null,
    culture: place?.culture ?? country?.culture ?? 'english',
    legalForm: country?.legalForm ?? 'Ltd',
  }
}

// Of a city that is not in the table nothing else is known: better no postal code than a wrong one.
function placeIn(country: Country, source: Source, city: string | null | undefined) {
  if (city !== undefined) return country.places.find((place) => place.city === city)
  return source.at('city').helpers.arrayElement(country.places)
}

function makeStreet(country: Country, source: Source): string {
  const faker = source.at('address')
  const street = faker.helpers.arrayElement(country.streets)
  return country.address(street, faker.number.int({ min: 1, max: 180 }))
}

function makeDoor(country: Country, source: Source): string | null {
  const faker = source.at('address2')
  return faker.number.float() < 0.3 ? country.address2(faker.number.int({ min: 1, max: 40 })) : null
}

function makePhone(country: Country, place: Place, source: Source): string | null {
  const faker = source.at('phoneNumbers')
  if (faker.number.float() < 0.1) return null
  return `${country.callingCode} ${faker.helpers.fromRegExp(place.phone)}`
}

/** A phone number of some place of a country, by default of any. */
export function makePhoneNumber(source: Source, from?: CountryCode) {
  const country = from ?? drawCountry(source)
  const { callingCode, places }: Country = countries[country]
  const { phone } = source.at('city').helpers.arrayElement(places)
  const value = `${callingCode} ${source.at('value').helpers.fromRegExp(phone)}`
  return { label: 'main', value, primary: true }
}

function makeWork(source: Source, legalForm: string, given: GivenContact, wished = false) {
  const faker = source.at('organization')
  const works = faker.number.float() < 0.4 || wished
  const company = works ? `${faker.helpers.arrayElement(companies)} ${legalForm}` : null
  const organization = given.organization === undefined ? company : given.organization
  const jobTitle = source.at('jobTitle').helpers.arrayElement(jobTitles)
  return { organization, jobTitle: organization === null ? null : jobTitle }
}

function makeEmails(source: Source, address: string, organization: string | null) {
  const faker = source.at('emails')
  const domain = faker.helpers.arrayElement(domains)
  const emails = [{ label: 'main', value: `${address}@${domain}`, primary: true }]
  const host = plain(organization ?? '')
    .slice(0, 63)
    .replace(/-+$/, '')
  if (host !== '' && faker.number.float() < 0.5) {
    emails.push({ label: 'work', value: `${address}@${host}.example.com`, primary: false })
  }
  return emails
}

function makeBirthDate(source: Source): string | null {
  const faker = source.at('dob')
  if (faker.number.float() < 0.2) return null
  const days = faker.number.int({ min: 18 * 366, max: 80 * 365 })
  return new Date(REFERENCE_TIME - days * DAY).toISOString().slice(0, 10)
}
