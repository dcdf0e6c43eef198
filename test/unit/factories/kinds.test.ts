import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createFactories } from '#factories/index'

const factories = createFactories({ seed: 3 })

describe('every kind', () => {
  test.each(Object.entries(factories))('%s builds what the contract asks', (_, factory) => {
    for (const built of factory.buildList(50)) {
      expect(z.safeParse(factory.contract, built).error?.issues).toBeUndefined()
    }
  })
})

describe('what belongs to a customer', () => {
  const { customerFactory, instrumentFactory, leadSourceFactory, timelineMessageFactory } =
    factories

  test('the instrument of a customer is the same whenever it is built', () => {
    const customer = customerFactory.withCard().build()
    const instrument = instrumentFactory.of(customer).build()
    expect(instrument).toMatchObject({
      id: customer.defaultPaymentInstrument?.paymentInstrumentId,
      customerId: customer.id,
      method: 'payment-card',
      billingAddress: customer.primaryAddress,
    })
    expect(createFactories({ seed: 9 }).instrumentFactory.of(customer).build()).toEqual(instrument)
  })

  test('lead source and timeline are of its life', () => {
    const customer = customerFactory.build()
    expect(leadSourceFactory.of(customer).build()).toMatchObject({
      id: customer.id,
      original: { createdTime: customer.createdTime },
    })
    for (const message of timelineMessageFactory.of(customer).buildList(5)) {
      expect(message.customerId).toBe(customer.id)
      expect(message.occurredTime >= customer.createdTime).toBe(true)
      expect(message.occurredTime <= customer.updatedTime).toBe(true)
    }
  })
})

describe('bad use', () => {
  const { customerFactory } = factories

  test('an override that breaks the contract names path, value and rule', () => {
    const build = () => customerFactory.build({ primaryAddress: { country: 'usa' } })
    expect(build).toThrow('`primaryAddress.country` ("usa") must be')
    expect(() => customerFactory.build({ primaryAdress: {} } as never)).toThrow(
      '`primaryAdress` is not a member of the contract, the nearest one is `primaryAddress`',
    )
  })

  test('a transient switch lets it through', () => {
    const broken = customerFactory.transient({ unchecked: true })
    expect(broken.build({ primaryAddress: { country: 'usa' } }).primaryAddress?.country).toBe('usa')
  })

  test('an unknown country or method names the nearest one', () => {
    expect(() => customerFactory.from('Germny' as never)).toThrow('The nearest one is "DE"')
    expect(() => customerFactory.withAlternative('Klara' as never)).toThrow('"Klarna"')
  })
})
