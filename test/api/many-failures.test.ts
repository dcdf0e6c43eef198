import { expect, it } from 'vitest'
import type { MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { call } from '../support/requests.ts'

const times = (count: number, item: string) => Array(count).fill(item).join()
const members = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, n) => `"${prefix}${n}":1`).join()

interface Case {
  name: string
  path?: string
  options?: MockOptions
  body: string
  failures: number
}

/** Each breaks one rule more often than anybody reads. */
const cases: Case[] = [
  {
    name: 'items without their members',
    body: `{"primaryAddress":{"emails":[${times(16_000, '{}')}]}}`,
    failures: 32_000,
  },
  {
    name: 'items of another type, in two lists',
    body: `{"primaryAddress":{"emails":[${times(16_000, '1')}],"phoneNumbers":[${times(5_000, '1')}]}}`,
    failures: 21_000,
  },
  {
    name: 'half characters',
    body: `{"customFields":{"a":[${times(20_000, String.raw`"\ud800"`)}]}}`,
    failures: 20_000,
  },
  {
    name: 'unknown members, with `strictBody`',
    options: { strictBody: true },
    body: `{${members(16_000, 'x')},"primaryAddress":{${members(8_000, 'y')}}}`,
    failures: 24_000,
  },
  {
    name: 'unknown members of items, with `strictBody`',
    options: { strictBody: true },
    body: `{"primaryAddress":{"phoneNumbers":[${times(7_000, '{"label":"a","value":"b","x":1}')}]}}`,
    failures: 7_000,
  },
  {
    name: 'undefined custom fields',
    options: { customFields: { color: 'string' } },
    body: `{"customFields":{${members(16_000, 'x')}}}`,
    failures: 16_000,
  },
  {
    name: 'ill-typed custom fields',
    options: {
      customFields: Object.fromEntries([...Array(5000).keys()].map((n) => [`x${n}`, 'string'])),
    },
    body: `{"customFields":{${members(5_000, 'x')}}}`,
    failures: 5_000,
  },
  {
    name: 'taggings',
    path: '/tags/VIP/customers',
    body: `{"customerIds":[${times(1_000, '1')}]}`,
    failures: 1_000,
  },
]

it.each(cases)('of 422 a hundred are named, and the others counted: $name', async (each) => {
  const { path = '/customers/odd', options, body, failures } = each
  const mock = createMock({ customers: [{ id: 'ada', tags: [{ name: 'VIP' }] }], ...options })
  const method = path.startsWith('/tags') ? 'POST' : 'PUT'
  const answer = await call(mock, method, path, { body })
  expect(answer.status).toBe(422)
  expect(answer.body.invalidFields).toHaveLength(100)
  expect(answer.body.detail).toContain(`; and ${failures - 100} more. Correct this`)
  expect(answer.text.length).toBeLessThan(100_000)
  expect(mock.customers.count).toBe(1)
})

it('names the first ones, in the order of the body', async () => {
  const emails = times(200, '{}')
  const body = `{"websiteId":7,"primaryAddress":{"emails":[${emails}],"city":7},"isEddRequired":7}`
  const answer = await call(createMock(), 'PUT', '/customers/odd', { body })
  const fields = answer.body.invalidFields?.map(({ field }) => field) ?? []
  expect(fields.slice(0, 3)).toEqual([
    'websiteId',
    'primaryAddress.emails.0.label',
    'primaryAddress.emails.0.value',
  ])
  expect(fields.at(-1)).toBe('primaryAddress.emails.49.label')
  expect(answer.body.detail).toContain('; and 303 more.')
})

it('says nothing of others where there are none', async () => {
  const body = `{"primaryAddress":{"emails":[${times(50, '{}')}]}}`
  const answer = await call(createMock(), 'PUT', '/customers/odd', { body })
  expect(answer.body.invalidFields).toHaveLength(100)
  expect(answer.body.detail).not.toContain('more')
})

it('counts a list that is too long as one failure, and looks at none of its items', async () => {
  const body = `{"primaryAddress":{"emails":[${times(25_000, '1')}]}}`
  const answer = await call(createMock(), 'PUT', '/customers/odd', { body })
  expect(answer.body.invalidFields).toEqual([
    { field: 'primaryAddress.emails', message: 'must have at most 20000 items, but has 25000' },
  ])
})

it.each([times(30_000, '1'), times(30_000, '[]'), `{${members(30_000, 'a')}}`])(
  'reads no body of more than 30,000 values: 413 (%#)',
  async (values) => {
    const body = `{"customFields":{"a":${values.startsWith('{') ? values : `[${values}]`}}}`
    const answer = await call(createMock(), 'PUT', '/customers/odd', { body })
    expect(answer.status).toBe(413)
    expect(answer.body.detail).toBe('The body holds more than 30000 values. Send fewer.')
  },
)

it('counts no commas and brackets of texts', async () => {
  const body = JSON.stringify({ customFields: { a: '[{,"\\'.repeat(20_000) } })
  expect((await call(createMock(), 'PUT', '/customers/odd', { body })).status).toBe(201)
})

it('shortens the name of a place', async () => {
  const body = JSON.stringify({ customFields: { ['x'.repeat(100_000)]: 1 } })
  const mock = createMock({ customFields: { color: 'string' } })
  const answer = await call(mock, 'PUT', '/customers/odd', { body })
  expect(answer.body.invalidFields?.[0]?.field).toHaveLength(300)
  expect(answer.text.length).toBeLessThan(2_000)
})

it('counts in start data and worlds as well', async () => {
  const emails = Array(30_000).fill({})
  const start = createMock({
    customers: [{ primaryAddress: { emails: emails.slice(0, 1000) as never } }],
  })
  await expect(start.ready).rejects.toThrow('; and 1900 more.')

  const { customers, ...world } = await createMock({ customers: 1 }).snapshot()
  const broken = customers.map((each) => ({
    ...each,
    primaryAddress: { ...each.primaryAddress, emails },
  }))
  const loading = createMock({ world: { ...world, customers: broken } as never }).ready
  await expect(loading).rejects.toThrow('`customers[0].primaryAddress.emails` must have at most')
})
