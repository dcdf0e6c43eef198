import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { countries } from '#factories/countries/countries'
import type { Country } from '#factories/countries/country'
import { nameLists } from '#factories/countries/name-lists'
import { type CountryCode, createFactories } from '#factories/index'
import { plain } from '#factories/values/email-address'
import { contact } from '#resources/contracts/2023-01/shown-contact'

const codes = Object.keys(countries) as CountryCode[]

const written = (entry: string) => entry.split('/')[0] as string
const latin = (entry: string) => entry.split('/').at(-1) as string

describe.each(codes)('%s', (code) => {
  const { contactFactory, customerFactory, phoneNumberFactory } = createFactories({ seed: 6 })
  const country: Country = countries[code]

  test('has people whose every value the contract takes', () => {
    for (const built of contactFactory.from(code).company().buildList(60)) {
      expect(z.safeParse(contact, built).error?.issues).toBeUndefined()
      expect(built).toMatchObject({ country: code, address: expect.any(String) })
      expect(JSON.stringify(built)).not.toMatch(/\p{M}/u)
      expect(JSON.stringify(built)).toBe(JSON.stringify(built).normalize('NFC'))
    }
  })

  test('has names, streets and places that the contract takes, each of them', () => {
    const { first, last } = nameLists[country.culture]
    for (const name of [...first, ...last].map(written)) {
      expect(contactFactory.build({ firstName: name, lastName: name }).lastName).toBe(name)
    }
    for (const { city, region } of country.places) {
      expect(contactFactory.build({ country: code, city }).region).toBe(region)
    }
    for (const street of country.streets) {
      const address = country.address(street, 180)
      expect(contactFactory.build({ address, address2: country.address2(40) }).address).toBe(
        address,
      )
    }
  })

  test('has phone numbers of its own', () => {
    for (const { value } of phoneNumberFactory.from(code).buildList(20)) {
      expect(value.startsWith(`${country.callingCode} `)).toBe(true)
    }
    for (const { primaryAddress } of customerFactory.from(code).buildList(20)) {
      const { phoneNumbers, city } = primaryAddress ?? {}
      const shape = country.places.find((place) => place.city === city)?.phone
      for (const { value } of phoneNumbers ?? []) {
        expect(value).toMatch(new RegExp(`^\\${country.callingCode} ${shape}$`))
      }
    }
  })
})

describe('countries', () => {
  const people = createFactories({ seed: 2 }).contactFactory

  test('are many, and write in many scripts', () => {
    expect(codes.length).toBeGreaterThanOrEqual(12)
    const scriptOf = (code: CountryCode) => people.from(code).build().lastName
    expect(scriptOf('EG')).toMatch(/^\p{Script=Arabic}+$/u)
    expect(scriptOf('IL')).toMatch(/^[\p{Script=Hebrew}'-]+$/u)
    expect(scriptOf('JP')).toMatch(/^[\p{Script=Han}々]+$/u)
    expect(scriptOf('KR')).toMatch(/^\p{Script=Hangul}+$/u)
    expect(scriptOf('CN')).toMatch(/^\p{Script=Han}+$/u)
    expect(scriptOf('GR')).toMatch(/^\p{Script=Greek}+$/u)
    expect(scriptOf('UA')).toMatch(/^[\p{Script=Cyrillic}']+$/u)
    expect(scriptOf('TR')).toMatch(/^\p{Script=Latin}+$/u)
  })

  test('share no family name, not even as it stands in an e-mail address', () => {
    const names = Object.values(nameLists).flatMap(({ last }) =>
      last.map((name) => plain(latin(name))),
    )
    expect(names.toSorted().filter((name, at, sorted) => name === sorted[at - 1])).toEqual([])
    expect(names).not.toContain('')
  })

  test('have no name twice in a list, and write each in Latin letters too', () => {
    for (const { first, last } of Object.values(nameLists)) {
      for (const list of [first, last]) {
        expect(new Set(list).size).toBe(list.length)
        for (const name of list) expect(plain(latin(name))).toMatch(/^[a-z]+(-[a-z]+)*$/)
      }
    }
  })

  test('come by chance, those of other scripts less often', () => {
    const drawn = createFactories().customerFactory.buildList(400)
    const found = new Set(drawn.map(({ primaryAddress }) => primaryAddress?.country))
    expect([...found].toSorted()).toEqual(codes.toSorted())
  })
})
