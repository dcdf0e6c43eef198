import { describe, expect, it } from 'vitest'
import { seedOf } from '../../../src/hosts/cli/import/seed-of.ts'

describe('a customer as a json-server has it', () => {
  it.each(['phone', 'phoneNumber'])('has its %s in the contact', (name) => {
    const phoneNumbers = [{ label: 'main', value: '5551234', primary: true }]
    expect(seedOf({ [name]: 5551234 })).toEqual({ primaryAddress: { phoneNumbers } })
  })

  it('has who it is and where it lives in the contact', () => {
    const flat = {
      firstName: 'Ada',
      lastName: 'Lovelace',
      organization: 'Analytical Engines',
      address: 'St James Square 12',
      address2: 'Second floor',
      city: 'London',
      region: 'England',
      country: 'GB',
      postalCode: 'SW1Y 4JH',
      dob: '1815-12-10',
      jobTitle: 'Analyst',
    }
    expect(seedOf({ id: 7, ...flat })).toEqual({ id: '7', primaryAddress: flat })
  })

  it.each(['phoneNumberType', 'telephone', 'emails'])('keeps its %s where it is', (name) => {
    expect(seedOf({ [name]: 'home' })).toEqual({ [name]: 'home' })
  })
})
