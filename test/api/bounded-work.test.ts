import { beforeAll, describe, expect, it } from 'vitest'
import { createMock, type Mock, type MockOptions } from '../../src/index.ts'
import { origin } from '../support/requests.ts'

const headKiB = 16
const bodyMiB = 1

const times = (count: number, item: string) => Array(count).fill(item).join()
/** As much of a text as fits into the head of a request, commas and all. */
const headOf = (start: string, item: string, separator = ',') => {
  const room = headKiB * 1024 - 300 - start.length
  const count = Math.floor(room / (item.length + separator.length))
  return start + Array(count).fill(item).join(separator)
}
/** Different each time, as what is the same may be read once only. */
const headOfNumbers = (start: string, prefix = '', separator = ',') => {
  let text = start
  for (let n = 0; text.length < headKiB * 1024 - 320; n += 1) text += `${prefix}${n}${separator}`
  return text.slice(0, -separator.length)
}
const bodyOf = (start: string, item: string, end: string) => {
  const count = Math.floor((bodyMiB * 2 ** 20 - start.length - end.length) / (item.length + 1))
  return start + times(count, item) + end
}
/** As many members as an object may have, or one more than a body may hold. */
const namesOf = (start: string, end: string, value = '1', count = 29_990) => {
  const members = Array.from({ length: count }, (_, n) => `"${n.toString(36)}":${value}`)
  return start + members.join() + end
}

const star = '*.*'
const queries: Record<string, string> = {
  'a deep name of `fields`': headOf('fields=', 'a', '.'),
  'many names of `fields`': headOf('fields=', 'a'),
  'many different names of `fields`': headOfNumbers('limit=1000&fields=', 'customFields.'),
  'a deep name of a custom field in `fields`': headOf('fields=customFields.', 'a', '.'),
  'deep stars in `fields`': headOf('fields=', '*', '.'),
  'many filters': headOf('', 'filter=id:!a', '&'),
  'many clauses': headOf('filter=', 'id:!a', ';'),
  'many clauses of stars': headOf('filter=', '*:!a', ';'),
  'many clauses of two stars': headOf('filter=', `${star}:!a`, ';'),
  'as many clauses as there may be': `filter=${Array(50).fill('primaryAddress.emails.value:!a').join(';')}`,
  'as many clauses of free-form members': `filter=${Array(50).fill('customFields.*.*:!a').join(';')}`,
  'many values': headOfNumbers('filter=id:', ''),
  'many numbers': headOfNumbers('filter=invoiceCount:', '9'),
  'many ranges': headOfNumbers('filter=invoiceCount:', '1..9'),
  'many times': headOf('filter=createdTime:', '2020-01-01T00:00:00Z'),
  'many dates of a star': headOf('filter=*.dob:', '1980-01-01'),
  'many values of a custom field': headOfNumbers('filter=customFields.a:', ''),
  'many values of stars': headOf(`filter=${star}:`, 'a'),
  'many values of a list': headOf('filter=id:', '@long'),
  'many lists in clauses': headOf('filter=', 'id:@long', ';'),
  'a deep custom field': headOf('filter=customFields.', 'a', '.').concat(':1'),
  'deep stars of a custom field': headOf('filter=customFields.', '*', '.').concat(':1'),
  'deep stars': headOf('filter=', '*', '.').concat(':1'),
  'an unknown deep field': headOf('filter=primaryAddress.', 'a', '.').concat(':1'),
  'an unknown long field': headOf('filter=', 'a', '').concat(':1'),
  colons: headOf('filter=', ':', ''),
  dots: headOf('filter=id:', '..', ''),
  'exclamation marks': headOf('filter=id:', '!', ''),
  'repeated names of `sort`': headOf('sort=', 'createdTime'),
  'repeated names of `sort`, up and down': headOf('sort=', 'email,-email'),
  'brackets of `sort`': headOf('', 'sort[]=email', '&'),
  'repeated names of `expand`': headOf('limit=1000&expand=', 'leadSource'),
  'an unknown name of `expand`': headOf('expand=', 'a', ''),
  'a long `q`': headOf('q=', 'a', ''),
  'a long `limit`': headOf('limit=', '9', ''),
  'a long `offset`': headOf('offset=', '0', ''),
  'the last page of all names of `sort`':
    'offset=9900&sort=email,lastName,websiteId,updatedTime,paymentCount,lastPaymentTime',
  'many parameters': headOf('', 'a=b', '&'),
  'percent signs': headOf('q=', '%25', ''),
  'all at once': `limit=1000&expand=leadSource&fields=id&q=a&sort=email,lastName&filter=${Array(50).fill('primaryAddress.emails.value:!a').join(';')}`,
}

const emails = (item: string) => bodyOf('{"primaryAddress":{"emails":[', item, ']}}')
const bodies: Record<string, { body: string; options?: MockOptions; path?: string }> = {
  'empty items': { body: emails('{}') },
  'items that are numbers': { body: emails('1') },
  'items that are good': { body: emails('{"label":"a","value":"a@b.co"}') },
  'items that are wrong in two ways': { body: emails('{"label":1,"value":"a"}') },
  'half characters': { body: bodyOf('{"customFields":{"a":[', String.raw`"\ud800"`, ']}}') },
  'names of half characters': {
    body: namesOf(String.raw`{"customFields":{"\ud800":{`, '}}}', String.raw`"\ud800"`),
  },
  'lists in custom fields': { body: bodyOf('{"customFields":{"a":[', '[]', ']}}') },
  'many custom fields': { body: namesOf('{"customFields":{', '}}') },
  'many unknown members': { body: namesOf('{', '}') },
  'too many members': { body: namesOf('{', '}', '1', 100_000) },
  'as many items as a list may have': {
    body: `{"primaryAddress":{"emails":[${times(20_000, '{}')}]}}`,
  },
  'as many good items': {
    body: `{"primaryAddress":{"emails":[${times(9_900, '{"label":"a","value":"a@b.co"}')}]}}`,
  },
  'unknown members, with `strictBody`': { body: namesOf('{', '}'), options: { strictBody: true } },
  'unknown members of items, with `strictBody`': {
    body: emails('{"x":1}'),
    options: { strictBody: true },
  },
  'undefined custom fields': {
    body: namesOf('{"customFields":{', '}}'),
    options: { customFields: { color: 'string' } },
  },
  'one long text': { body: `{"websiteId":"${'a'.repeat(2 ** 20 - 40)}"}` },
  'one long address': { body: emails(`{"label":"a","value":"${'a'.repeat(2 ** 20 - 100)}"}`) },
  'one long name': { body: `{"primaryAddress":{"city":"${'a'.repeat(2 ** 20 - 100)}!"}}` },
  digits: { body: `{"websiteId":"${'4 '.repeat(2 ** 19 - 40)}"}` },
  'deep lists': { body: `${'['.repeat(500_000)}` },
  'customer ids': {
    path: '/tags/VIP/customers',
    body: bodyOf('{"customerIds":[', '1', ']}'),
  },
  'a message with many rows': {
    path: '/customers/ada/timeline',
    body: namesOf('{"message":"a","customData":{', '}}'),
  },
  'a card': {
    path: '/tokens',
    body: bodyOf('{"method":"payment-card","billingAddress":{"emails":[', '{}', ']}}'),
  },
}

const heads: Record<string, { method?: string; path?: string; headers?: Record<string, string> }> =
  {
    'a long path': { path: headOf('/customers/', 'a', '') },
    'a path of many segments': { path: headOf('/customers/', 'a', '/') },
    'an unknown path of many segments': { path: headOf('/', 'a', '/') },
    'a path of dots': { path: headOf('/customers/', '.a', '') },
    'a long tag': { path: headOf('/tags/', 'a', '') },
    'a long organization': { path: headOf('/organizations/', 'a', '').concat('/customers') },
    'a long If-Match': {
      method: 'PUT',
      path: '/customers/ada',
      headers: { 'If-Match': headOf('', '"a"') },
    },
    'a long key': { headers: { 'REB-APIKEY': headOf('', 'a', '') } },
    'a long bearer': { headers: { Authorization: headOf('Bearer ', 'a', ' ') } },
    'a long media type': {
      method: 'POST',
      headers: { 'Content-Type': headOf('application/json', ' ', '') },
    },
  }

/** As many times a plain list of a hundred. */
const most = 50

const json = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

let mock: Mock
/** What a plain list takes. */
let plain: number

beforeAll(async () => {
  const long = Array.from({ length: 1000 }, (_, n) => `cus_${n}`)
  mock = createMock({ customers: 10_000, lists: { long } })
  await mock.customers.create({ id: 'ada', tags: [{ name: 'VIP' }] })
  plain = (await timeOf(50, `${origin}/customers`, {})).time
})

/**
 * The processor's time of one request, in microseconds, by the average of several: what else the machine
 * does is not in it, and what is too short for the system to count is nothing.
 */
async function timeOf(runs: number, url: string, init: RequestInit, by = mock) {
  const since = process.threadCpuUsage()
  let status = 0
  for (let run = 0; run < runs; run += 1) {
    const response = await by.fetch(new Request(url, { headers: json, ...init }))
    await response?.arrayBuffer()
    status = response?.status ?? 0
  }
  const { user, system } = process.threadCpuUsage(since)
  return { time: (user + system) / runs, status }
}

/** How many times a plain list of the same customers a request takes; one that is slow is asked again. */
async function ratioOf(path: string, init: RequestInit = {}, by = mock) {
  let [ratio, status] = [Infinity, 0]
  for (let tries = 0; tries < 4 && ratio > most / 2; tries += 1) {
    const odd = await timeOf(2, `${origin}${path}`, init, by)
    ratio = Math.min(ratio, odd.time / plain)
    status = odd.status
  }
  return { ratio, status }
}

describe('no request takes more than 50 times what a plain list does', () => {
  it.each(Object.entries(queries))('of %s', async (_, query) => {
    const { ratio, status } = await ratioOf(`/customers?${query}`)
    expect([200, 422]).toContain(status)
    expect(ratio).toBeLessThan(most)
  })

  it.each(Object.entries(bodies))('with a body of %s', async (_, each) => {
    const { body, options, path = '/customers/odd' } = each
    expect(body.length).toBeLessThanOrEqual(2 ** 20)
    const by = options ? createMock(options) : mock
    await by.ready
    const method = path === '/customers/odd' ? 'PUT' : 'POST'
    const { ratio, status } = await ratioOf(path, { method, body }, by)
    expect(status).toBeLessThan(500)
    expect(ratio).toBeLessThan(most)
  })

  it.each(Object.entries(heads))('with %s', async (_, each) => {
    const { method = 'GET', path = '/customers', headers = {} } = each
    const body = method === 'GET' ? null : '{}'
    const init = { method, headers: { ...json, ...headers }, body }
    const { ratio, status } = await ratioOf(path, init)
    expect(status).not.toBe(500)
    expect(ratio).toBeLessThan(most)
  })
})
