import { describe, expect, it } from 'vitest'
import { seedOf } from '../../../src/hosts/cli/import/seed-of.ts'

describe('a customer as a json-server has it', () => {
  it.each(['phone', 'phoneNumber'])('has its %s in the contact', (name) => {
    const phoneNumbers = [{ label: 'main', value: '5551234', primary: true }]
    expect(seedOf({ [name]: 5551234 })).toEqual({ primaryAddress: { phoneNumbers } })
  })

  it.each(['phoneNumberType', 'telephone', 'emails'])('keeps its %s where it is', (name) => {
    expect(seedOf({ [name]: 'home' })).toEqual({ [name]: 'home' })
  })
})
