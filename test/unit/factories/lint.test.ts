import { Factory } from 'fishery'
import { describe, expect, test } from 'vitest'
import { CustomerFactory, createFactories, generateCustomer, lint } from '#factories/index'
import { customerRecord } from '#resources/contracts/2023-01/schemas'
import type { CustomerRecord } from '#resources/contracts/types'

class ShopCustomerFactory extends CustomerFactory {
  ofTier(tier: string) {
    return this.params({ customFields: { tier } })
  }
  abroad() {
    return this.params({ primaryAddress: { country: 'br' } })
  }
  /** No trait: it gives no factory. */
  story() {
    return this.build()
  }
}

const shop = ShopCustomerFactory.define(generateCustomer)

describe('lint', () => {
  test('every factory, trait and pair of traits keeps to the contract', () => {
    // 18 traits of a customer alone give 1 + 18 + 18 * 17 combinations.
    expect(lint(createFactories())).toBeGreaterThan(1000)
  })

  test('names factory, traits, path, value and rule', () => {
    const args = { arguments: { ofTier: ['gold'] } }
    expect(() => lint({ shop }, args)).toThrow(
      'shop.abroad(): Failed to build a customer: `primaryAddress.country` ("br") must be an ISO 3166-1 code',
    )
  })

  test('finds what only two traits break together', () => {
    class PickyFactory extends CustomerFactory {
      big() {
        return this.params({ customFields: { size: 'big' } })
      }
      spoilt() {
        return this.afterBuild((customer) => {
          if (customer.customFields.size === 'big') customer.revision = 'many' as never
        })
      }
    }
    const pickyFactory = PickyFactory.define(generateCustomer)
    expect(() => lint({ pickyFactory })).toThrow(
      /2 ways\.\n {2}pickyFactory\.big\(\)\.spoilt\(\): `revision` \("many"\) must be a number, but is a string\n {2}pickyFactory\.spoilt\(\)\.big\(\): /,
    )
  })

  test('says once what fails without any trait', () => {
    const spoilt = shop.afterBuild((customer) => {
      customer.id = ''.padEnd(51, 'x')
    })
    expect(() => lint({ spoilt }, { arguments: { ofTier: ['gold'] } })).toThrow(
      /in 1 ways\.\n {2}spoilt: `id` .*$/,
    )
  })

  test('names the first 20 failures, and says how many more there are', () => {
    class ManyFactory extends CustomerFactory {}
    for (const number of Array.from({ length: 21 }).keys()) {
      Object.assign(ManyFactory.prototype, {
        [`spoilt${number}`](this: ManyFactory) {
          return this.afterBuild((customer) => {
            customer.revision = 'many' as never
          })
        },
      })
    }
    const manyFactory = ManyFactory.define(generateCustomer)
    expect(() => lint({ manyFactory })).toThrow(
      /in 21 ways\.(\n {2}manyFactory\.spoilt\d+\(\): .*){20}\n {2}\.\.\. and 1 more$/,
    )
  })

  test('takes one factory alone, and moves no count', () => {
    const { customerFactory } = createFactories()
    lint(customerFactory)
    expect(customerFactory.build()).toEqual(createFactories().customerFactory.build())
  })

  test('asks for arguments that it cannot guess', () => {
    expect(() => lint({ shop })).toThrow(
      'Failed to lint shop: its trait `ofTier` takes arguments, and none are known. Pass `{ arguments: { ofTier: [...] } }`.',
    )
  })

  test('takes any factory of fishery with a contract', () => {
    const plain = Factory.define<CustomerRecord>(() => createFactories().customerFactory.build())
    expect(lint({ plain }, { contract: customerRecord, count: 1 })).toBe(1)
    expect(() => lint({ plain })).toThrow('Failed to lint plain: it says no contract.')
    expect(() => lint({ plain: {} as never })).toThrow('Failed to lint plain: it is not a factory.')
  })
})
