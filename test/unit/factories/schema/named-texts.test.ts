import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { factoryOf } from '#factories/index'
import { defineResource } from '../../../../src/index.ts'

/** What a factory builds of an object whose members are all texts. */
function built(members: readonly string[], name = 'things'): Record<string, string> {
  const input = z.object(Object.fromEntries(members.map((member) => [member, z.string()])))
  return factoryOf(defineResource({ name, input })).build()
}

/** By how a member is called, for the same seed. */
const texts: Record<string, string> = {
  firstName: 'Arjun',
  last_name: 'Harper',
  'full name': 'Arjun Harper',
  author: 'Arjun Harper',
  userName: 'arjun.harper',
  'e-mail': 'arjun.harper@example.org',
  billingEmail: 'arjun.harper@example.org',
  website: 'https://arjun-harper.example',
  hostname: 'arjun-harper.example',
  fileName: 'arjun-harper.pdf',
  slug: 'arjun-harper',
  street: '150 Banksia Avenue',
  addressLine2: 'Floor 2',
  city: 'Brisbane',
  homeTown: 'Brisbane',
  region: 'QLD',
  postalCode: '4014',
  ZIP: '4014',
  countryCode: 'AU',
  phoneNumber: '+61 7 5550 6757',
  tel: '+61 7 5550 6757',
  jobTitle: 'Accountant',
  company: 'Kestrel Travel',
  vendors: 'Kestrel Travel',
  title: 'A visit to Kestrel Travel',
  description: 'Made to order, and ready within three days.',
  notes: 'A favourite of regular guests.',
  status: 'pending',
  currencies: 'EUR',
  color: '#aae0b6',
  language: 'fr',
  locale: 'ja-JP',
  timeZone: 'Europe/Berlin',
  birthday: '2024-04-15',
  paid_on: '2025-10-16',
  createdAt: '2025-12-09T11:45:57Z',
  loginTime: '2025-08-21T10:10:20Z',
  version: '6.0.0',
  category: 'basic',
  tags: 'special',
  apiKey: '45de64dccc4c1990e32da1bf',
  sku: 'AEZ-16812',
  orderNo: 'PJA-49133',
}

it('the name of a member lets one expect its text, and all are of one person', () => {
  expect(built(Object.keys(texts))).toEqual(texts)
})

it('the name is the thing’s where nothing is a person’s', () => {
  expect(built(['name', 'slug', 'url'], 'shops')).toEqual({
    name: 'Juniper Toys',
    slug: 'juniper-toys',
    url: 'https://juniper-toys.example',
  })
})

it('somebody whose name no address can hold has a number in its place', () => {
  const input = z.object({ fullName: z.string(), slug: z.string(), url: z.string() })
  const people = factoryOf(defineResource({ name: 'people', singular: 'person', input }))
  expect(people.buildList(6).at(-1)).toEqual({
    fullName: 'גיא רוזן',
    slug: 'n6',
    url: 'https://n6.example',
  })
})

it.each(['id', 'ids', 'orderId', 'orderIDs', 'order_id', 'order-id'])(
  '%s is an identifier',
  (name) => {
    expect(built([name])[name]).toMatch(/^01[\dA-HJKMNP-TV-Z]{24}$/)
  },
)

describe('a word that only ends like one of these is none of them', () => {
  it.each([
    ...['paid', 'grid', 'orderIdea', 'capacity', 'velocity', 'hotel', 'location', 'duration'],
    ...['format', 'seat', 'casino', 'pref'],
  ])('%s', (name) => {
    expect(built([name])[name]).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
  })
})
