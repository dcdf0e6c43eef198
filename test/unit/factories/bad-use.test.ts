import { describe, expect, test } from 'vitest'
import { createFactories } from '#factories/index'

const { customerFactory, customerInputFactory, tagFactory, timelineMessageFactory } =
  createFactories()

const cure =
  'Correct it, or pass `transient: { unchecked: true }` to break the contract on purpose.'

describe('an override that breaks the contract', () => {
  test.each([
    [
      { primaryAddress: { country: 'usa' } },
      '`primaryAddress.country` ("usa") must be at most 2 characters long, but has 3, and must be an ISO 3166-1 code of two capital letters, such as "US"',
    ],
    [
      { primaryAddress: { emails: [{ label: 'main', value: 'ada' }] } },
      '`primaryAddress.emails.0.value` ("ada") must be an e-mail address such as "name@example.com"',
    ],
    [{ primaryAddress: { emails: null } }, '`primaryAddress.emails` (null) must be an array'],
    [{ id: 'x'.repeat(51) }, 'must be at most 50 characters long, but has 51'],
    [{ revision: '3' }, '`revision` ("3") must be a number, but is a string'],
    [{ createdTime: undefined }, '`createdTime` (undefined) is required and must be a string'],
    [{ createdTime: 'yesterday' }, '`createdTime` ("yesterday") must be an RFC 3339 date-time'],
    [
      { defaultPaymentInstrument: { method: 'paypall' } },
      'the 175 payment methods of the API, such as "payment-card", "paypal" or "cash"; the nearest is "paypal"',
    ],
    [{ defaultPaymentInstrument: { paymentInstrumentId: 5 } }, '.paymentInstrumentId` (5) must be'],
    [{ tags: [{ name: 'Beta' }] }, '`tags.0.id` (undefined) is required'],
    [{ primaryAdress: {} }, '`primaryAdress` is not a member of the contract, the nearest one is'],
    [{ primaryAddress: { zip: '1' } }, '`primaryAddress.zip` is not a member of the contract'],
  ])('%j names path, value and rule', (params, reason) => {
    const build = () => customerFactory.build(params as never)
    expect(build).toThrow('Failed to build a customer: ')
    expect(build).toThrow(reason)
    expect(build).toThrow(cure)
    expect(() => customerFactory.params(params as never).build()).toThrow(reason)
    expect(() =>
      customerFactory
        .params(params as never)
        .vip()
        .buildList(3),
    ).toThrow(reason)
  })

  test('throws for every kind', () => {
    expect(() => customerInputFactory.build({ websiteId: 'w'.repeat(51) })).toThrow(
      "Failed to build a customer's input: `websiteId`",
    )
    expect(() => tagFactory.build({ name: 'a/b' })).toThrow('Failed to build a tag: `name` ("a/b")')
    expect(() => timelineMessageFactory.build({ triggeredBy: 'nobody' as never })).toThrow(
      '`triggeredBy` ("nobody") must be one of "rebilly", "app", "direct-api"',
    )
  })

  test('throws for an association too', () => {
    const associations = { primaryAddress: { country: 'usa' } as never }
    expect(() => customerFactory.associations(associations).build()).toThrow('primaryAddress')
  })

  test('is let through on purpose', () => {
    const broken = customerFactory.transient({ unchecked: true })
    expect(broken.build({ primaryAddress: { country: 'usa' } }).primaryAddress?.country).toBe('usa')
    const params = { revision: 'x' as never }
    expect(customerFactory.build(params, { transient: { unchecked: true } }).revision).toBe('x')
  })

  test('does not mind what the contract takes', () => {
    expect(customerInputFactory.build({ revision: 3, websiteId: undefined })).toMatchObject({
      revision: 3,
      websiteId: undefined,
    })
  })
})

describe('a trait that cannot be', () => {
  test.each([
    [() => customerFactory.from('Germny' as never), 'The nearest one is "DE" (Germany)'],
    [() => customerFactory.from('UK' as never), 'The nearest one is "GB" (United Kingdom)'],
    [() => customerFactory.from('Atlantis' as never), 'Choose one of AU, BR, CA'],
    [() => customerFactory.withAlternative('klarna2' as never), 'The nearest one is "Klarna"'],
    [() => customerFactory.withAlternative('?' as never), 'none of the 175 methods of the API'],
    [() => customerFactory.tagged('a/b'), 'Failed to set the trait `tagged`: it must not be empty'],
    [() => customerFactory.revised(-1), '`revised`: -1 is not a whole number from 0'],
    [() => customerFactory.revised(1.5), '`revised`: 1.5 is not a whole number from 0'],
    [() => customerFactory.createdDaysAgo(-1), '-1 is not a number of days from 0 to 700,000'],
    [() => customerFactory.createdDaysAgo(Number.NaN), 'NaN is not a number of days'],
    [() => customerFactory.transient({ currency: 'eur' }), 'must be an ISO 4217 code'],
    [() => customerFactory.transient({ seed: 'x' as never }), '`seed`: "x" is not a number'],
    [() => customerFactory.build({}, { transient: { from: 'UK' as never } }), '"GB"'],
  ])('throws at once: %s', (use, reason) => {
    expect(use).toThrow(reason)
  })
})
