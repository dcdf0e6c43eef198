import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  createFactories,
  edgeCases,
  invalidCustomerInputs,
  lint,
  world,
} from '../../../factories/index.ts'
import type { Customer, CustomerRecord } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'
import { hasDefinitions } from '../../support/definitions/definition.ts'
import { validatorsOf } from '../../support/definitions/validator.ts'
import { call, list, put, putRaw } from '../../support/requests.ts'

const contract = '2026-08'

/** As a client sends it: no body at all where there is none to send. */
const text = (body: unknown) => (body === undefined ? null : JSON.stringify(body))

describe('fixtures of 2026-08', () => {
  it.each(['single', 'demo', 'awkward'] as const)(
    'are the world "%s", which a mock of that version takes and shows',
    async (preset) => {
      const made = world({ contract, preset })
      const mock = createMock({ contract, world: made })
      const { body } = await list(mock, '?limit=1000')
      expect(body).toHaveLength(made.customers.length)
      expect(await mock.snapshot()).toMatchObject({ customers: made.customers })
    },
  )

  it.skipIf(!hasDefinitions)('hold against the definition', async () => {
    const refusalsOf = validatorsOf(contract, 'response')('#/components/schemas/Customer')
    const mock = createMock({ contract, customers: 200 })
    await mock.ready
    const shown: readonly Customer<'2026-08'>[] = mock.customers.list()
    expect(shown.flatMap(refusalsOf)).toEqual([])
    expect(shown.some(({ taxNumbers }) => taxNumbers?.[0]?.type === 'eu-vat')).toBe(true)
    expect(shown.some(({ company }) => company?.name)).toBe(true)
    expect(shown.filter((customer) => 'isEddRequired' in customer)).toEqual([])
  })

  it('are built by factories, each with every trait and pair of traits', () => {
    expect(lint(createFactories({ contract }))).toBeGreaterThan(1000)
  })

  it('are bodies that the API takes', async () => {
    const { customerInputFactory } = createFactories({ contract })
    const mock = createMock({ contract })
    const body = customerInputFactory.from('IT').company().withCard().build()
    expect(body.defaultPaymentInstrumentId).toMatch(/^inst_/)
    expect(await put(mock, 'cus_1', body)).toMatchObject({ status: 201 })
  })

  it('are edge cases, with those that came and without those that went', async () => {
    const cases = edgeCases({ contract })
    const customers: CustomerRecord<'2026-08'>[] = Object.values(cases)
    const mock = createMock({ contract, customers })
    await mock.ready
    expect(mock.customers.count).toBe(customers.length)
    expect(Object.keys(cases)).not.toContain('cardWithoutId')
    expect(Object.keys(cases).length).toBeGreaterThan(Object.keys(edgeCases()).length - 2)
  })

  it('are bodies that the API refuses, and it says why', async () => {
    const inputs = invalidCustomerInputs({ contract })
    const mock = createMock({ contract, strictBody: true })
    for (const { name, body, invalidFields } of inputs) {
      const answer = await putRaw(mock, 'ada', text(body))
      expect({ name, status: answer.status }).toEqual({ name, status: 422 })
      expect(answer.body.invalidFields, name).toEqual(invalidFields)
    }
    const names = inputs.map(({ name }) => name)
    expect(names).toContain('taxNumbers.1.type: enum')
    expect(names).toContain('notificationEmails.1: format')
    expect(names.filter((name) => name.startsWith('isEddRequired'))).toEqual([])
  })

  it('cannot be of a version that nobody knows', () => {
    const unknown = { contract: '2024-01' as '2026-08' }
    expect(() => world(unknown)).toThrow('must be "2023-01" or "2026-08", not "2024-01"')
    expect(() => createFactories(unknown).customerFactory.build()).toThrow('"2024-01"')
  })
})

describe('a world of the other version', () => {
  it('is refused, with the place of what does not fit', async () => {
    const mock = createMock({ contract, world: world({ preset: 'single' }) as never })
    await expect(mock.ready).rejects.toThrow(/customers\[0\]/)
  })
})

it('start data has what the API itself finds out of a customer', async () => {
  const company = { name: 'Analytical Engines', country: 'GB' }
  const mock = createMock({ contract, customers: [{ id: 'ada', company }] })
  await mock.ready
  expect(mock.customers.get('ada')?.company).toEqual(company)
})

it('the types of a mock follow its contract', async () => {
  const earlier = createMock()
  const later = createMock({ contract })
  const old = await earlier.customers.put('ada', { isEddRequired: true })
  const now = await later.customers.put('ada', { locale: 'fr-FR', taxNumbers: null })
  expectTypeOf(old.isEddRequired).toEqualTypeOf<boolean>()
  expectTypeOf(now.locale).toEqualTypeOf<string | null>()
  expectTypeOf(old).toEqualTypeOf<Customer>()
  expectTypeOf(now).toEqualTypeOf<Customer<'2026-08'>>()
  // @ts-expect-error: gone since 2023-01
  await later.customers.put('ada', { isEddRequired: true })
  // @ts-expect-error: that came later
  await earlier.customers.put('ada', { locale: 'fr-FR' })
  expect((await call(earlier, 'GET', '/customers/ada')).body).not.toHaveProperty('locale')
  await later.tags.create({ name: 'AML', type: 'aml-check' })
  // @ts-expect-error: so did this
  await expect(earlier.tags.create({ name: 'AML', type: 'aml-check' })).rejects.toThrow('type')
})
