import type { Faker, Randomizer } from '@faker-js/faker'
import { faker as baseFaker } from '@faker-js/faker/locale/base'
import { encodeTime } from 'ulid'
import { countries } from '#factories/countries/countries'
import type { Country } from '#factories/countries/country'
import { nameLists } from '#factories/countries/name-lists'
import { plain } from '#factories/values/email-address'
import { contactHash } from '#resources/contact/contact-hash'
import type { CustomerRecord } from '#resources/contracts/types'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 0, 1)
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Mulberry32, the generator of the factories: what is compared is how they use it. */
function randomizer(): Randomizer {
  let state = 1
  return {
    seed: (seed) => {
      state = Number(seed)
    },
    next: () => {
      state = (state + 0x6d2b79f5) | 0
      let bits = Math.imul(state ^ (state >>> 15), state | 1)
      bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
      return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

const faker = new (baseFaker.constructor as typeof Faker)({
  locale: baseFaker.rawDefinitions,
  randomizer: randomizer(),
})

const mix = Object.keys(countries) as (keyof typeof countries)[]
const id = (prefix: string, time: number) =>
  `${prefix}${encodeTime(time)}${faker.string.fromCharacters(CROCKFORD, 8)}${faker.string.fromCharacters(CROCKFORD, 8)}`
const second = (from: number, to: number) =>
  faker.number.int({ min: Math.ceil(from / 1000), max: Math.floor(to / 1000) }) * 1000
const time = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`
const written = (name: string) => name.slice(0, name.indexOf('/') >>> 0)
const latin = (name: string) => plain(name.slice(name.indexOf('/') + 1))

/**
 * A customer as a hand-written function would make it: the same members by the same calls of faker, one
 * stream of random numbers for all, no overrides, no traits.
 */
export function plainCustomer(): CustomerRecord {
  const code = faker.helpers.arrayElement(mix)
  const country: Country = countries[code]
  const place = faker.helpers.arrayElement(country.places)
  const names = nameLists[place.culture ?? country.culture]
  const first = faker.helpers.arrayElement(names.first)
  const last = faker.helpers.arrayElement(names.last)
  const box = `${latin(first)}.${latin(last)}`
  const organization =
    faker.number.float() < 0.4
      ? `${faker.helpers.arrayElement(['Northwind', 'Blue Harbour', 'Alder & Pine', 'Lumen'])} ${country.legalForm}`
      : null
  const jobTitle = faker.helpers.arrayElement(['Product Manager', 'Accountant', 'Buyer'])
  const domain = faker.helpers.arrayElement(['example.org', 'example.com', 'example.net'])
  const emails = [{ label: 'main', value: `${box}@${domain}`, primary: true }]
  if (organization && faker.number.float() < 0.5) {
    const host = plain(organization)
    emails.push({ label: 'work', value: `${box}@${host}.example.com`, primary: false })
  }
  const contact = {
    country: code,
    firstName: written(first),
    lastName: written(last),
    organization,
    address: country.address(
      faker.helpers.arrayElement(country.streets),
      faker.number.int({ min: 1, max: 180 }),
    ),
    address2:
      faker.number.float() < 0.3 ? country.address2(faker.number.int({ min: 1, max: 40 })) : null,
    city: place.city,
    region: place.region,
    postalCode: faker.helpers.fromRegExp(place.postalCode),
    phoneNumbers:
      faker.number.float() < 0.1
        ? []
        : [
            {
              label: 'main',
              value: `${country.callingCode} ${faker.helpers.fromRegExp(place.phone)}`,
              primary: true,
            },
          ],
    emails,
    dob:
      faker.number.float() < 0.2
        ? null
        : new Date(NOW - faker.number.int({ min: 6588, max: 29_200 }) * DAY)
            .toISOString()
            .slice(0, 10),
    jobTitle: organization === null ? null : jobTitle,
  }
  const invoices = faker.number.float() < 0.2 ? 0 : faker.number.int({ min: 1, max: 24 })
  const share = faker.number.float()
  const payments = Math.min(invoices, Math.floor(share * 1.5 * (invoices + 1)))
  const drawn = faker.number.int({ min: 500, max: 25_000 })
  const average = payments === 0 ? 0 : drawn
  const money = (cents: number) => ({
    currency: 'USD',
    amount: cents / 100,
    amountUsd: cents / 100,
  })
  const created = NOW - faker.number.int({ min: 1, max: 3 * 365 * 86_400 }) * 1000
  const payment = second(created, NOW)
  const revision = faker.number.float() < 0.3 ? 0 : faker.number.int({ min: 1, max: 9 })
  const since = payments > 0 ? payment : created
  const updated = second(since, Math.min(NOW, since + 30 * DAY))
  return {
    id: id('cus_', created),
    email: emails[0]?.value ?? null,
    firstName: contact.firstName,
    lastName: contact.lastName,
    websiteId: faker.helpers.arrayElement(['web_01JGFJJZ00SH0P0000000000EN', 'web_EU']),
    defaultPaymentInstrument:
      faker.number.float() < 0.4 || payments > 0
        ? faker.number.float() < 0.92
          ? { method: 'payment-card', paymentInstrumentId: id('inst_', created) }
          : { method: 'check', reference: `Check ${faker.number.int({ min: 1000, max: 9999 })}` }
        : null,
    createdTime: time(created),
    updatedTime: time(updated),
    customFields:
      faker.number.float() < 0.5
        ? {}
        : {
            plan: faker.helpers.arrayElement(['basic', 'standard', 'premium']),
            newsletter: faker.number.float() < 0.5,
          },
    primaryAddress: { ...contact, hash: contactHash(contact) },
    averageValue: money(average),
    paymentCount: payments,
    lastPaymentTime: payments > 0 ? time(payment) : null,
    lifetimeRevenue: money(average * payments),
    invoiceCount: invoices,
    tags:
      faker.number.float() < 0.2
        ? [
            {
              id: id('tag_', NOW),
              name: faker.helpers.arrayElement(['VIP', 'Wholesale', 'Early adopter']),
              type: 'customer',
              createdTime: time(NOW),
              updatedTime: time(NOW),
            },
          ]
        : [],
    revision,
    isEddRequired: faker.number.float() < 0.05,
    hasFulfilledKyc: faker.number.float() < 0.5 && payments > 0,
    organizationId: 'org_01JGFJJZ00DEM0RGAN1ZAT10N0',
  }
}
