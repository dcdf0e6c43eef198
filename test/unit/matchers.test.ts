import { describe, expect, it } from 'vitest'
import { type MockMatchers, matchers } from '../../src/matchers.ts'
import { createMock } from '../support/create-mock.ts'
import { shop, websites } from '../support/declared-resources.ts'
import { call, put } from '../support/requests.ts'
import { jsonClient } from '../support/send-json.ts'

expect.extend(matchers)

declare module 'vitest' {
  // The parameters are Vitest's own.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown>
    extends MockMatchers<R> {}
}

const ada = { primaryAddress: { firstName: 'Ada', city: 'Paris' } }

/** The message of an expectation that fails. */
function failure(expectation: () => void): string {
  try {
    expectation()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('The expectation holds.')
}

async function mockWithRequests() {
  const mock = createMock()
  await put(mock, 'cus_1', ada)
  await put(mock, 'cus_1', { ...ada, isEddRequired: true })
  await put(mock, 'cus_2', { isEddRequired: 'yes' })
  return mock
}

describe('toHaveReceived', () => {
  it('holds for what came', async () => {
    const mock = await mockWithRequests()
    expect(mock).toHaveReceived('PutCustomer')
    expect(mock).toHaveReceived('PutCustomer', { id: 'cus_1', times: 2 })
    expect(mock).toHaveReceived('PutCustomer', { body: { primaryAddress: { firstName: 'Ada' } } })
    expect(mock).toHaveReceived('PutCustomer', { id: 'cus_2', status: 422, times: 1 })
    expect(mock).not.toHaveReceived('PostCustomer')
  })

  it('tells what came instead, the nearest first', async () => {
    const mock = await mockWithRequests()
    const body = { primaryAddress: { firstName: 'Ada', city: 'Rome' } }
    expect(failure(() => expect(mock).toHaveReceived('PutCustomer', { id: 'cus_1', body }))).toBe(
      `Expected the mock to have received PutCustomer with {"id":"cus_1","body":{"primaryAddress":{"firstName":"Ada","city":"Rome"}}}; it did 0 times.
What came instead, the nearest first:
  PUT /customers/cus_1 -> 201
      body.primaryAddress.city: expected "Rome", was "Paris"
  PUT /customers/cus_1 -> 200
      body.primaryAddress.city: expected "Rome", was "Paris"
  PUT /customers/cus_2 -> 422 (validate)
      id: expected "cus_1", was "cus_2"
      body.primaryAddress: expected {"firstName":"Ada","city":"Rome"}, was nothing`,
    )
  })

  it('tells how often it came', async () => {
    const mock = await mockWithRequests()
    expect(failure(() => expect(mock).toHaveReceived('PutCustomer', { times: 1 }))).toContain(
      'to have received 1 times PutCustomer; it did 3 times',
    )
    expect(failure(() => expect(createMock()).toHaveReceived('*'))).toContain(
      'The mock got no request at all.',
    )
  })
})

describe('toHaveUpserted', () => {
  it('holds for a PUT that succeeded', async () => {
    const mock = await mockWithRequests()
    expect(mock).toHaveUpserted('cus_1')
    expect(mock).toHaveUpserted('cus_1', { status: 201, revision: 0 })
    expect(mock).toHaveUpserted('cus_1', { status: 200, revision: 1 })
    expect(mock).not.toHaveUpserted('cus_1', { status: 201, revision: 1 })
    expect(mock).not.toHaveUpserted('cus_2')
  })

  it('tells what became of the PUT', async () => {
    const mock = await mockWithRequests()
    expect(failure(() => expect(mock).toHaveUpserted('cus_2', { status: 201 }))).toContain(
      `PUT /customers/cus_2 -> 422 (validate)
      status: expected 201, was 422`,
    )
  })
})

describe('toHaveNoUnexpectedRequests', () => {
  it('holds while operations answer, however', async () => {
    expect(await mockWithRequests()).toHaveNoUnexpectedRequests()
  })

  it('tells which request no operation answers', async () => {
    const mock = createMock()
    await call(mock, 'PUT', '/customer/1')
    expect(failure(() => expect(mock).toHaveNoUnexpectedRequests())).toMatch(
      /PUT https:\/\/api\.rebilly\.com\/customer\/1\n +This mock has no operation PUT \/customer\/1: did you mean/,
    )
  })

  it('says that there was none where one is expected', () => {
    expect(failure(() => expect(createMock()).not.toHaveNoUnexpectedRequests())).toBe(
      'Expected the mock to have got requests that no operation answers, but it got none.',
    )
  })
})

describe('toHaveCustomer', () => {
  it('holds for a customer with those members', async () => {
    const mock = await mockWithRequests()
    expect(mock).toHaveCustomer('cus_1')
    expect(mock).toHaveCustomer('cus_1', { primaryAddress: { city: 'Paris' }, revision: 1 })
    expect(mock).not.toHaveCustomer('cus_2')
  })

  it('tells in what the customer differs, or that there is none', async () => {
    const mock = await mockWithRequests()
    expect(
      failure(() => expect(mock).toHaveCustomer('cus_1', { firstName: 'Eve', tags: [{}] })),
    ).toBe(`Expected another customer "cus_1":
  firstName: expected "Eve", was "Ada"
  tags: expected 1 elements, was []`)
    expect(failure(() => expect(mock).toHaveCustomer('cus_9'))).toContain(
      'It has ["cus_1"], 1 in all',
    )
  })
})

describe('of a resource of your own', () => {
  async function start() {
    const mock = createMock({ resources: [websites] })
    const send = jsonClient(mock)
    await send('PUT', '/websites/web_1', shop)
    await send('PUT', '/websites/web_1', { ...shop, name: 'Mall' })
    await send('PUT', '/websites/web_2', { name: 'Mall' })
    return mock
  }

  it('toHaveUpserted holds for a PUT that succeeded', async () => {
    const mock = await start()
    expect(mock).toHaveUpserted(websites, 'web_1')
    expect(mock).toHaveUpserted(websites, 'web_1', { status: 201, revision: 0 })
    expect(mock).toHaveUpserted(websites, 'web_1', { status: 200, revision: 1 })
    expect(mock).not.toHaveUpserted(websites, 'web_1', { revision: 2 })
    expect(mock).not.toHaveUpserted('web_1')
  })

  it('toHaveUpserted tells what became of the PUT', async () => {
    const mock = await start()
    const told = failure(() => expect(mock).toHaveUpserted(websites, 'web_2', { status: 201 }))
    expect(told).toContain('Expected the mock to have upserted "web_2" with {"status":201}.')
    expect(told).toContain(`  PUT /websites/web_2 -> 422 (validate)
      status: expected 201, was 422`)
  })

  it('toHaveRecord holds for a record with those members', async () => {
    const mock = await start()
    expect(mock).toHaveRecord(websites, 'web_1')
    expect(mock).toHaveRecord(websites, 'web_1', { name: 'Mall', slug: 'mall', revision: 1 })
    expect(mock).toHaveRecord(websites, 'web_1', { url: /shop/, name: (name) => name.length > 3 })
    expect(mock).not.toHaveRecord(websites, 'web_1', { archived: true })
    expect(mock).not.toHaveRecord(websites, 'web_2')
    // @ts-expect-error a name is a text
    expect(mock).not.toHaveRecord(websites, 'web_1', { name: 5 })
    // @ts-expect-error no website has that
    expect(mock).not.toHaveRecord(websites, 'web_1', { nmae: 'Mall' })
  })

  it('toHaveRecord tells in what the record differs, or that there is none', async () => {
    const mock = await start()
    expect(failure(() => expect(mock).toHaveRecord(websites, 'web_1', { name: 'Shop' }))).toBe(
      'Expected another website "web_1":\n  name: expected "Shop", was "Mall"',
    )
    expect(failure(() => expect(mock).toHaveRecord(websites, 'web_2'))).toBe(
      'Expected the mock to have the website "web_2". It has ["web_1"], 1 in all.',
    )
  })

  it('says so when the mock was made without it', () => {
    expect(() => expect(createMock()).toHaveUpserted(websites, 'web_1')).toThrow('"PutWebsite"')
    expect(() => expect(createMock()).toHaveRecord(websites, 'web_1')).toThrow(
      'Failed to find the records of "websites": the mock was not made with it',
    )
  })
})

it('says so when it is given something else than a mock', () => {
  expect(() => expect({}).toHaveUpserted('cus_1')).toThrow(
    'Failed to call toHaveUpserted: {} is no mock',
  )
})

it.each([
  () => expect(createMock()).toHaveReceived('PutCustomer', { stats: 1 } as object),
  () => expect(createMock()).not.toHaveReceived('PosTag' as '*'),
  () => expect(createMock()).toHaveUpserted('cus_1', { stauts: 201 } as object),
  () => expect(createMock()).not.toHaveUpserted('cus_1', { body: {} } as object),
  () =>
    expect(createMock({ resources: [websites] })).toHaveUpserted(websites, 'web_1', {
      name: 'Shop',
    } as object),
  () => createMock().journal.count('PutCustomer', { bdy: {} } as object),
  () => createMock().journal.last('PutCustmer' as '*'),
  () => createMock().when('PutCustomer', { idd: 'cus_1' } as object),
])('a slip in a match is no match: %s', (slip) => {
  expect(slip).toThrow(/(no operation is called|is nothing that a (request|PUT) is matched by)/)
})
