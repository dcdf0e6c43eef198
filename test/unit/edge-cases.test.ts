import { describe, expect, it } from 'vitest'
import { pathId as customerId } from '#engine/schema/identifiers'
import { createFactories, edgeCases } from '#factories/index'
import { contactHash } from '#resources/contact/contact-hash'
import { customerRecord } from '#resources/contracts/2023-01/schemas'

const cases = edgeCases()
const named = Object.entries(cases)

describe('every edge case', () => {
  it.each(named)('%s keeps to the contract', (_, customer) => {
    expect(customerRecord.parse(customer)).toEqual(customer)
    expect(customerId.parse(customer.id)).toBe(customer.id)
  })

  it.each(named)(
    '%s has an e-mail address, names and a hash that follow the contact',
    (_, customer) => {
      const { primaryAddress: contact, email, firstName, lastName } = customer
      const first = contact?.emails.find(({ primary }) => primary) ?? contact?.emails[0]
      expect({ email, firstName, lastName }).toEqual({
        email: first?.value ?? null,
        firstName: contact?.firstName ?? null,
        lastName: contact?.lastName ?? null,
      })
      if (contact) expect(contact.hash).toBe(contactHash(contact))
    },
  )

  it.each(named)('%s is JSON', (_, customer) => {
    expect(JSON.parse(JSON.stringify(customer))).toEqual(customer)
  })

  it('is the same each time, whatever else was built', () => {
    createFactories().customerFactory.buildList(3)
    expect(JSON.stringify(edgeCases())).toBe(JSON.stringify(cases))
    expect(edgeCases().manyTags).not.toBe(cases.manyTags)
  })

  it('has an id of its own, and tags that share their names only with themselves', () => {
    expect(new Set(named.map(([, { id }]) => id)).size).toBe(named.length)
    const tags = named.flatMap(([, customer]) => customer.tags)
    const idsByName = new Map(tags.map(({ id, name }) => [name.toLowerCase(), id]))
    expect(new Set(tags.map(({ id }) => id))).toEqual(new Set(idsByName.values()))
  })
})

describe('what is odd', () => {
  const lengthOf = (text: unknown) => [...String(text)].length

  it.each(['longestTexts', 'longestWords'] as const)('%s: no text can be longer', (name) => {
    const { websiteId, defaultPaymentInstrument, primaryAddress, tags } = cases[name]
    expect(lengthOf(websiteId)).toBe(50)
    expect(lengthOf(defaultPaymentInstrument?.paymentInstrumentId)).toBe(50)
    expect(lengthOf(tags[0]?.name)).toBe(255)
    const { phoneNumbers, emails, hash: _, dob: __, country: ___, ...texts } = primaryAddress ?? {}
    expect(Object.entries(texts).map(([member, text]) => [member, lengthOf(text)])).toEqual([
      ...[
        ['firstName', 45],
        ['lastName', 45],
        ['organization', 255],
        ['address', 60],
      ],
      ...[
        ['address2', 60],
        ['city', 45],
        ['region', 45],
        ['postalCode', 10],
        ['jobTitle', 255],
      ],
    ])
    expect([phoneNumbers?.[0]?.label, phoneNumbers?.[0]?.value].map(lengthOf)).toEqual([45, 50])
    expect([emails?.[0]?.label, emails?.[0]?.value].map(lengthOf)).toEqual([45, 255])
  })

  it.each([
    ['shortestTexts', 'firstName', /^.$/],
    ['shortestTexts', 'city', /^.$/],
    ['blankTexts', 'lastName', /^\s+$/],
    ['lineBreaks', 'address', /\n/],
    ['lineBreaks', 'firstName', /\t/],
    ['punctuation', 'organization', /^[^\p{L}\p{N}]+$/u],
    ['rightToLeft', 'lastName', /^[\p{Script=Arabic} ]+$/u],
    ['mixedDirections', 'firstName', /[a-z].*\p{Script=Hebrew}/u],
    ['astralLetters', 'firstName', /^[\u{10000}-\u{10ffff}]{45}$/u],
    ['unknownCountry', 'country', /^ZZ$/],
    ['leapDay', 'dob', /-02-29$/],
  ] as const)('%s: %s', (name, member, pattern) => {
    expect(cases[name].primaryAddress?.[member]).toMatch(pattern)
  })

  it('the id is long, or lost as a number, or a trap of objects', () => {
    expect(cases.longestId.id).toMatch(/^(?=.*\.)(?=.*~)(?=.*@)(?=.*-)(?=.*_).{50}$/)
    expect(String(Number(cases.numericId.id))).not.toBe(cases.numericId.id)
    expect(cases.prototypeNames.id).toBe('__proto__')
    expect(Object.keys(cases.prototypeNames.customFields)).toContain('__proto__')
  })

  it('nothing is there', () => {
    expect(cases.noAddress).toMatchObject({ primaryAddress: null, email: null, firstName: null })
    expect(cases.noWebsite).not.toHaveProperty('websiteId')
    expect(cases.emptyLists).toMatchObject({ tags: [], customFields: {} })
    expect(cases.emptyLists.primaryAddress).toMatchObject({ phoneNumbers: [], emails: [] })
    const { hash: _, ...contact } = cases.nullEverywhere.primaryAddress ?? {}
    expect([...new Set(Object.values(contact).map((value) => JSON.stringify(value)))]).toEqual([
      'null',
      '[]',
    ])
  })

  it('there is much of it', () => {
    expect(cases.manyTags.tags).toHaveLength(40)
    expect(Object.keys(cases.manyCustomFields.customFields)).toHaveLength(200)
    expect(cases.manyContacts.primaryAddress).toMatchObject({
      phoneNumbers: { length: 100 },
      emails: { length: 100 },
    })
    const opened = JSON.stringify(cases.nestedCustomFields.customFields).match(/[[{]/g)
    expect(opened).toHaveLength(101)
  })

  it('the money is, and still adds up', () => {
    const decimals = (amount: number) => String(amount).split('.')[1]?.length ?? 0
    for (const name of ['hugeRevenue', 'zeroDecimalCurrency', 'threeDecimalCurrency'] as const) {
      const { averageValue, paymentCount, lifetimeRevenue } = cases[name]
      const scale = 10 ** decimals(averageValue.amount)
      expect(Math.round(averageValue.amount * scale) * paymentCount).toBe(
        Math.round(lifetimeRevenue.amount * scale),
      )
    }
    expect(decimals(cases.zeroDecimalCurrency.averageValue.amount)).toBe(0)
    expect(decimals(cases.threeDecimalCurrency.averageValue.amount)).toBe(3)
    expect(cases.unroundedRevenue.lifetimeRevenue.amount).not.toBe(0.3)
  })

  it('is each variant of an instrument', () => {
    const { vaultedInstrument, cardWithoutId, alternativeInstrument } = cases
    expect(vaultedInstrument.defaultPaymentInstrument).toHaveProperty('paymentInstrumentId')
    expect(cardWithoutId.defaultPaymentInstrument).toEqual({ method: 'payment-card' })
    expect(alternativeInstrument.defaultPaymentInstrument).toEqual({
      method: 'Pagsmile-deposit-express',
    })
    expect(cases.cashInstrument.defaultPaymentInstrument).toHaveProperty('receivedBy')
    expect(cases.checkInstrument.defaultPaymentInstrument).toHaveProperty('reference')
  })
})
