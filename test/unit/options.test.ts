import { describe, expect, it } from 'vitest'
import type { Mock, MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

const wrong: [options: object | null, message: string][] = [
  [null, '`options` must be an object, not null'],
  [[], '`options` must be an object, not []'],
  [{ organizationId: '' }, '`organizationId` must be a string that is not empty, not ""'],
  [{ baseURL: 'https://api.example.com' }, '`baseURL` is no option'],
  [{ baseUrl: 'not a url' }, '`baseUrl` is "not a url", which is no http(s) URL'],
  [{ baseUrl: [] }, '`baseUrl` must be a URL, or a list of one or more'],
  [{ seed: 'x' }, '`seed` must be a number, not "x"'],
  [{ now: 5 }, '`now` must be a valid Date, or a function that returns one'],
  [
    { customers: '5' },
    '`customers` must be a whole number from 0 to 1000000, or a list of customers',
  ],
  [{ customers: -1 }, '`customers` must be a whole number from 0 to 1000000, or a list of'],
  [{ customers: 1e9 }, '`customers` must be a whole number from 0 to 1000000, or a list of'],
  [
    { records: { websites: 1e9 } },
    '`records` must be an object of numbers up to 1000000, or lists',
  ],
  [{ persist: 'dev' }, '`persist` must be an object such as { "name": "dev" }, not "dev"'],
  [{ world: [] }, '`world` must be a world, a function that gives one, or a preset ('],
  [{ world: 'dmeo' }, 'or a preset (empty, single, demo, awkward, large), not "dmeo"'],
  [{ auth: 'no' }, '`auth` must be "required", "off", or { keys:'],
  [{ auth: {} }, '`auth` must be "required", "off", or { keys:'],
  [{ concurrency: 'x' }, '`concurrency` must be "revision" or "last-write-wins", not "x"'],
  [{ strictBody: 'yes' }, '`strictBody` must be true or false, not "yes"'],
  [
    { customFields: { a: 'int' } },
    '`customFields` must be an object whose values are types (array, boolean, ',
  ],
  [{ checkResponses: 'yes' }, '`checkResponses` must be true or false, not "yes"'],
  [{ currency: 'usd' }, '`currency` must be an ISO 4217 code such as "USD", not "usd"'],
  [{ initialRevision: -1 }, '`initialRevision` must be a whole number of 0 or more, not -1'],
  [{ maxBodySize: -1 }, '`maxBodySize` must be a whole number of 0 or more, not -1'],
  [{ paymentInstruments: 'some' }, '`paymentInstruments` must be "any" or "known", not "some"'],
  [{ events: 'late' }, '`events` must be an object such as { "delay": [50, 500]'],
  [{ events: [] }, '`events` must be an object such as'],
  [
    { events: { delay: [5, 1] } },
    '`events.delay` must be milliseconds, or [least, most], not [5,1]',
  ],
  [{ events: { dup: 1 } }, '`events.dup` is no option (there are delay, duplicates, outOfOrder)'],
  [
    { auth: { keys: { k: { permissions: ['GetCustomer'] } } } },
    '`auth.keys.k.permissions` is no option (there are operations, organizationId)',
  ],
  [{ auth: { keys: {}, secrets: {} } }, '`auth.secrets` is no option (there are keys)'],
  [{ auth: { keys: [] } }, '`auth` must be "required", "off", or { keys:'],
  [{ auth: { keys: { k: 'all' } } }, '`auth.keys.k` must be an object such as'],
  [
    { auth: { keys: { k: { operations: ['PutCustomr'] } } } },
    '`auth.keys.k.operations` must be a list of operation ids such as "PutCustomer"',
  ],
  [{ auth: { keys: { k: { organizationId: 5 } } } }, '`auth.keys.k.organizationId` must be a'],
  [{ persist: { name: 'dev', verison: 2 } }, '`persist.verison` is no option'],
  [{ persist: { name: 'dev', migrate: true } }, '`persist.migrate` must be a function'],
  [{ memoryLimit: '1MB' }, '`memoryLimit` must be a whole number of 0 or more'],
  [{ websites: 'web_1' }, '`websites` must be a list of website ids, not "web_1"'],
]

describe('options', () => {
  it('take one base URL, or a list of one or more', () => {
    for (const baseUrl of [
      'https://a.test',
      ['https://a.test'],
      ['https://a.test', 'https://b.test'],
    ])
      expect(() => createMock({ baseUrl })).not.toThrow()
  })

  it.each(wrong)('refuses %j', (options, message) => {
    expect(() => createMock(options as MockOptions)).toThrow(message)
  })

  it('names every wrong one at once', () => {
    const create = () => createMock({ seed: 'x', strictBody: 1 } as unknown as MockOptions)
    expect(create).toThrow(/`seed`.*`strictBody`/)
  })

  it.each([
    ['a latency', (mock: Mock) => mock.latency({ median: 1, p95: 2, p99: 3 } as never)],
    ['a rate limit', (mock: Mock) => mock.rateLimit({ limit: 1, per: 5, burst: 2 } as never)],
    ['a request', (mock: Mock) => mock.journal.waitFor('*', {}, { timout: 5 } as never)],
  ])('refuses an unknown member of %s', (_, use) => {
    expect(() => use(createMock())).toThrow(TypeError)
  })

  it('says which clock gave which time', async () => {
    const mock = createMock({ now: () => new Date('nonsense') })
    await expect(mock.customers.put('cus_1', {})).rejects.toThrow(
      'the option `now` gave Invalid Date; it must return a valid Date.',
    )
  })

  it('refuses a start customer with a member that nobody knows', async () => {
    const mock = createMock({ customers: [{ idd: 'a' } as object] })
    await expect(mock.ready).rejects.toThrow(
      '`customers[0]`: idd is not a member that the API knows',
    )
  })

  it('refuses two start customers of one id', async () => {
    const mock = createMock({ customers: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] })
    await expect(mock.ready).rejects.toThrow('`customers[2]` has the id "a" of `customers[0]`')
  })
})
