import { faker as japanese } from '@faker-js/faker/locale/ja'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  CustomerFactory,
  type CustomerTransient,
  createFactories,
  generateCustomer,
  lint,
  sourceOf,
} from '#factories/index'
import type { CustomerRecord } from '../../../src/index.ts'

interface ShopFields {
  tier: 'bronze' | 'gold'
  points: number
}

type ShopCustomer = CustomerRecord & { customFields: ShopFields }

interface ShopTransient extends CustomerTransient {
  loyal: boolean
}

class ShopCustomerFactory extends CustomerFactory<ShopCustomer, ShopTransient> {
  gold() {
    return this.params({ customFields: { tier: 'gold' } })
  }
  loyal() {
    return this.transient({ loyal: true })
  }
}

const define = (seed = 1) =>
  ShopCustomerFactory.define((options) => {
    const source = sourceOf(options, 'shop')
    const { loyal = false } = options.transientParams
    return {
      ...generateCustomer(options),
      customFields: {
        tier: source.at('tier').helpers.arrayElement(['bronze', 'gold'] as const),
        points: source.at('points').number.int({ min: loyal ? 1000 : 0, max: 2000 }),
      },
    }
  }).transient({ seed })

describe('a factory of your own', () => {
  test('has your custom fields, typed, and every trait', () => {
    const shopCustomerFactory = define()
    const customer = shopCustomerFactory.from('DE').gold().paying().withCard().loyal().build()
    expect(customer.customFields.tier).toBe('gold')
    expect(customer.customFields.points).toBeGreaterThanOrEqual(1000)
    expect(customer.primaryAddress?.country).toBe('DE')
    expect(customer.paymentCount).toBeGreaterThan(0)
  })

  test('is known to the compiler', () => {
    const shopCustomerFactory = define()
    expectTypeOf(shopCustomerFactory.vip().tagged('A')).toEqualTypeOf<ShopCustomerFactory>()
    expectTypeOf(shopCustomerFactory.build().customFields.tier).toEqualTypeOf<'bronze' | 'gold'>()
    expectTypeOf(shopCustomerFactory.buildList(2)).toEqualTypeOf<ShopCustomer[]>()
    // @ts-expect-error no such tier
    shopCustomerFactory.params({ customFields: { tier: 'silver' } })
    // @ts-expect-error no such country
    expect(() => shopCustomerFactory.from('Atlantis')).toThrow()
  })

  test('merges custom fields in depth', () => {
    const { customFields } = define().build({ customFields: { points: 5 } })
    expect(customFields).toEqual({ tier: expect.stringMatching(/bronze|gold/), points: 5 })
  })

  test('has values of its own under a name of its own', () => {
    const named = ShopCustomerFactory.define((options) => ({
      ...generateCustomer(options, 'shop'),
      customFields: { tier: 'gold' as const, points: 1 },
    }))
    const ids = [...named.buildList(3), ...createFactories().customerFactory.buildList(3)]
    expect(new Set(ids.map(({ id }) => id)).size).toBe(6)
  })

  test('has the other values of the factory whose name it keeps', () => {
    const others = define(3)
      .buildList(20)
      .map(({ customFields: _, ...members }) => members)
    const base = createFactories({ seed: 3 })
      .customerFactory.buildList(20)
      .map(({ customFields: _, ...members }) => members)
    expect(others).toEqual(base)
  })

  test('draws from a faker of its own, in the language that it has', () => {
    const build = () =>
      ShopCustomerFactory.define((options) => {
        const source = sourceOf(options, 'shop')
        const tier = source.at('tier').helpers.arrayElement(['bronze', 'gold'] as const)
        const company = source.at('company', japanese).company.name()
        const since = source.at('since', japanese).date.past().toISOString()
        return { ...generateCustomer(options), customFields: { tier, points: 1, company, since } }
      }).buildList(3)
    const [first] = build()
    japanese.seed(99)
    expect(build()[0]).toEqual(first)
    expect(first?.customFields).toMatchObject({
      company: expect.stringMatching(/\p{Script=Han}/u),
      since: expect.stringMatching(/^2025/),
    })
  })

  test('can be linted, and its overrides are checked', () => {
    const shopCustomerFactory = define()
    expect(lint({ shopCustomerFactory })).toBeGreaterThan(1000)
    expect(() => shopCustomerFactory.build({ email: 'ada' })).toThrow('`email` ("ada") must be')
  })
})
