import { describe, expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { put } from '../support/requests.ts'

const email = (value: string, primary?: boolean) => ({
  label: 'main',
  value,
  ...(primary !== undefined && { primary }),
})

describe('names and e-mail derive from the address', () => {
  it.each([
    ['the only one', [email('a@example.com')], 'a@example.com'],
    ['the first', [email('a@example.com'), email('b@example.com')], 'a@example.com'],
    ['the primary', [email('a@example.com'), email('b@example.com', true)], 'b@example.com'],
    [
      'the first of two primaries',
      [email('a@example.com', false), email('b@example.com', true), email('c@example.com', true)],
      'b@example.com',
    ],
    ['none of none', [], null],
  ])('e-mail: %s', async (_, emails, expected) => {
    const { body } = await put(createMock(), 'cus_1', { primaryAddress: { emails } })
    expect(body.email).toBe(expected)
  })

  it('names: as they stand there', async () => {
    const { body } = await put(createMock(), 'cus_1', {
      firstName: 'Not me',
      primaryAddress: { firstName: 'Ada', lastName: null },
    })
    expect(body).toMatchObject({ firstName: 'Ada', lastName: null })
  })

  it('all three are null without an address', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', {
      primaryAddress: { firstName: 'Ada', emails: [email('a@example.com')] },
    })
    const { body } = await put(mock, 'cus_1', { primaryAddress: null })
    expect(body).toMatchObject({ email: null, firstName: null, lastName: null })
  })

  it('they follow a change of the address', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', { primaryAddress: { firstName: 'Ada' } })
    const { body } = await put(mock, 'cus_1', { primaryAddress: { firstName: 'Eve' } })
    expect(body.firstName).toBe('Eve')
  })
})

describe('an address comes back', () => {
  it('with all of its 14 keys in order, null or [] where nothing was sent', async () => {
    const { body } = await put(createMock(), 'cus_1', { primaryAddress: {} })
    expect(Object.entries(body.primaryAddress ?? {})).toEqual([
      ['country', null],
      ['firstName', null],
      ['lastName', null],
      ['organization', null],
      ['address', null],
      ['address2', null],
      ['city', null],
      ['region', null],
      ['postalCode', null],
      ['phoneNumbers', []],
      ['emails', []],
      ['dob', null],
      ['jobTitle', null],
      ['hash', expect.stringMatching(/^[0-9a-f]{40}$/)],
    ])
  })

  it('with `primary` in a list item only where it was sent', async () => {
    const phoneNumbers = [
      { label: 'a', value: '1' },
      { label: 'b', value: '2', primary: false },
    ]
    const { body } = await put(createMock(), 'cus_1', { primaryAddress: { phoneNumbers } })
    expect(body.primaryAddress?.phoneNumbers).toEqual(phoneNumbers)
    expect(body.primaryAddress?.phoneNumbers[0]).not.toHaveProperty('primary')
  })
})

describe('the hash', () => {
  it('that a world brought along is made anew by a PUT that says the same', async () => {
    const sent = { primaryAddress: { firstName: 'Ada', emails: [email('a@example.com')] } }
    const first = createMock()
    const made = (await put(first, 'cus_1', sent)).body.primaryAddress?.hash
    const world = await first.snapshot()
    const [ada = expect.unreachable()] = world.customers ?? []
    if (ada.primaryAddress) ada.primaryAddress.hash = 'of another maker'

    const second = createMock({ world })
    const again = await put(second, 'cus_1', sent)
    expect(again.body).toMatchObject({ revision: 1, primaryAddress: { hash: made } })
    expect((await put(second, 'cus_1', sent)).body.revision).toBe(1)
  })

  const hashOf = async (primaryAddress: object) =>
    (await put(createMock(), 'cus_1', { primaryAddress })).body.primaryAddress?.hash

  it('is equal for equal contacts, also on two mocks', async () => {
    const one = await hashOf({ firstName: 'Ada', city: 'London' })
    const other = await hashOf({ city: 'London', firstName: 'Ada', emails: [], hash: 'mine' })
    expect(other).toBe(one)
  })

  it('differs for different contacts', async () => {
    expect(await hashOf({ firstName: 'Ada' })).not.toBe(await hashOf({ firstName: 'Eve' }))
  })
})
