import { describe, expect, it } from 'vitest'
import { knownText, noteText } from '../../src/engine/request/known-text.ts'
import { createMock } from '../support/create-mock.ts'
import { origin, put, putRaw, send } from '../support/requests.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

describe('the media type', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'Application/JSON',
  ])('may be %s', async (type) => {
    expect((await put(createMock(), 'cus_1', {}, { 'Content-Type': type })).status).toBe(201)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'application/merge-patch+json',
    'text/json',
    'nonsense',
  ])('may not be %s: 415', async (type) => {
    const { status, body } = await put(createMock(), 'cus_1', {}, { 'Content-Type': type })
    expect(status).toBe(415)
    expect(body).toMatchObject({ title: 'Unsupported Media Type', status: 415 })
    expect(body.detail).toContain('application/json')
  })

  it('may be missing when the body is JSON', async () => {
    const request = new Request(`${origin}/customers/cus_1`, {
      method: 'PUT',
      headers: { 'REB-APIKEY': 'key' },
      body: utf8('{}'),
    })
    expect(request.headers.has('content-type')).toBe(false)
    expect((await send(createMock(), request)).status).toBe(201)
  })

  it('does not matter for an empty body, which is 422', async () => {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
    expect((await putRaw(createMock(), 'cus_1', '', type)).status).toBe(422)
    expect((await putRaw(createMock(), 'cus_1', null, type)).status).toBe(422)
  })
})

describe('an engine whose requests have no `body`, as Firefox', () => {
  const withoutBody = (body: string) =>
    Object.defineProperty(
      new Request(`${origin}/customers/cus_1`, {
        method: 'PUT',
        headers: { 'REB-APIKEY': 'key', 'Content-Type': 'application/json' },
        body,
      }),
      'body',
      { value: undefined },
    )

  it('reads what was sent', async () => {
    const { status, body } = await send(
      createMock(),
      withoutBody('{"primaryAddress":{"firstName":"Ada"}}'),
    )
    expect(status).toBe(201)
    expect(body.firstName).toBe('Ada')
  })

  it('sees what is empty, too large, or read before', async () => {
    const mock = createMock({ maxBodySize: 10 })
    const readBefore = withoutBody('{}')
    await readBefore.text()

    expect((await send(mock, withoutBody(''))).status).toBe(422)
    expect((await send(mock, withoutBody(`{"a":${'1'.repeat(10)}}`))).status).toBe(413)
    expect((await send(mock, readBefore)).status).toBe(400)
  })
})

describe('the size', () => {
  it('may be 1 MiB and not one byte more', async () => {
    const ofSize = (size: number) => {
      const frame = '{"customFields":{"a":""}}'
      return `{"customFields":{"a":"${'x'.repeat(size - frame.length)}"}}`
    }
    expect((await putRaw(createMock(), 'cus_1', ofSize(1_048_576))).status).toBe(201)

    const { status, body } = await putRaw(createMock(), 'cus_1', ofSize(1_048_577))
    expect(status).toBe(413)
    expect(body).toMatchObject({ title: 'Content Too Large', status: 413 })
    expect(body.detail).toContain('1048576 bytes')
  })

  it('counts bytes, not characters', async () => {
    const mock = createMock({ maxBodySize: 40 })
    expect((await put(mock, 'cus_1', { customFields: { a: 'x'.repeat(12) } })).status).toBe(201)
    expect((await put(mock, 'cus_1', { customFields: { a: '李'.repeat(12) } })).status).toBe(413)
  })

  it('of 10 MB is refused', async () => {
    const mock = createMock()
    const answer = await put(mock, 'cus_1', { customFields: { a: 'x'.repeat(10_000_000) } })
    expect(answer.status).toBe(413)
    expect(mock.customers.count).toBe(0)
  })

  it('may be what the mock was told', async () => {
    const mock = createMock({ maxBodySize: 20_000_000 })
    const answer = await put(mock, 'cus_1', { customFields: { a: 'x'.repeat(10_000_000) } })
    expect(answer.status).toBe(201)
  })
})

describe('what is not JSON is 400:', () => {
  it.each([
    ['a truncated object', '{"customFields": {"a": 1'],
    ['a truncated string', '{"customFields": {"a": "b'],
    ['a comma too many', '{"isEddRequired": true,}'],
    ['single quotes', "{'isEddRequired': true}"],
    ['NaN', '{"customFields": {"a": NaN}}'],
    ['two values', '{} {}'],
    ['white space alone', ' \n'],
    ['a form', 'isEddRequired=true'],
    ['10,000 levels', nested(10_000)],
    ['10,000 levels of objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['10,000 levels of custom fields', `{"customFields":{"a":${nested(10_000)}}}`],
    ['10,000 opening brackets', '['.repeat(10_000)],
  ])('%s', async (_, text) => {
    const mock = createMock()
    const { status, body } = await putRaw(mock, 'cus_1', text)
    expect(status).toBe(400)
    expect(body).toMatchObject({ title: 'Bad Request', status: 400 })
    expect(body.detail).toMatch(/^The body is /)
    expect(body).not.toHaveProperty('invalidFields')
    expect(mock.customers.count).toBe(0)
  })

  it.each([
    ['invalid UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['a truncated UTF-8 sequence', utf8('{"a":"é"}').slice(0, 7)],
    ['UTF-16', new Uint8Array(Buffer.from('{}', 'utf16le'))],
    ['an encoded surrogate', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ])('%s', async (_, bytes) => {
    const { status, body } = await putRaw(createMock(), 'cus_1', bytes)
    expect(status).toBe(400)
    expect(body.detail).toMatch(/^The body is not /)
  })
})

describe('what is odd and yet JSON:', () => {
  it('a byte order mark is skipped', async () => {
    const { status, body } = await putRaw(
      createMock(),
      'cus_1',
      utf8('\uFEFF{"customFields":{"a":1}}'),
    )
    expect(status).toBe(201)
    expect(body.customFields).toEqual({ a: 1 })
  })

  it('of a member that stands there twice the last counts', async () => {
    const text = '{"customFields": {"a": 1}, "customFields": {"a": 2, "a": 3}}'
    expect((await putRaw(createMock(), 'cus_1', text)).body.customFields).toEqual({ a: 3 })
  })

  it('500 levels of custom fields are stored and compared', async () => {
    const mock = createMock()
    const text = `{"customFields":{"a":${nested(500)}}}`
    expect((await putRaw(mock, 'cus_1', text)).status).toBe(201)
    expect((await putRaw(mock, 'cus_1', text)).body.revision).toBe(0)
  })

  it('brackets inside strings are no levels', async () => {
    const text = JSON.stringify({ customFields: { a: '[{"\\'.repeat(10_000) } })
    expect((await putRaw(createMock(), 'cus_1', text)).status).toBe(201)
  })

  it('both surrogates of a pair come back as they were', async () => {
    const answer = await putRaw(createMock(), 'cus_1', '{"customFields":{"a":"\\ud83d\\ude00"}}')
    expect(answer.status).toBe(201)
    expect(answer.body.customFields).toEqual({ a: '😀' })
  })

  it('large and small numbers come back as JSON.parse reads them', async () => {
    const text = '{"customFields":{"a":9007199254740993,"b":-0,"c":1e-400,"d":1.10}}'
    const { status, body } = await putRaw(createMock(), 'cus_1', text)
    expect(status).toBe(201)
    expect(body.customFields).toEqual({ a: 9007199254740992, b: 0, c: 0, d: 1.1 })
  })

  it('a number beyond what a double can hold comes back as null', async () => {
    const text = '{"customFields":{"a":1e400}}'
    const { body } = await putRaw(createMock(), 'cus_1', text)
    expect(body.customFields).toEqual({ a: null })
  })
})

describe('members that every object has', () => {
  const poison = '{"polluted":true,"toString":null,"firstName":"Eve"}'

  it.each([
    ['at the top', `{"__proto__":${poison},"constructor":{"prototype":${poison}}}`],
    ['in the address', `{"primaryAddress":{"__proto__":${poison},"constructor":${poison}}}`],
    [
      'in a list item',
      `{"primaryAddress":{"emails":[{"__proto__":${poison},"label":"a","value":"a@b.co"}]}}`,
    ],
    [
      'in the instrument',
      `{"defaultPaymentInstrument":{"__proto__":${poison},"method":"cash","constructor":1}}`,
    ],
    ['in custom fields', `{"customFields":{"__proto__":${poison},"constructor":${poison}}}`],
  ])('do no harm %s', async (_, text) => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const mock = createMock()
    const first = await putRaw(mock, 'cus_1', text)
    const second = await putRaw(mock, 'cus_1', text)

    expect(first.status).toBe(201)
    expect(first.body.firstName).toBeNull()
    expect(second.body.revision).toBe(0)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('are custom fields like any other', async () => {
    const customFields = '{"__proto__":{"a":1},"constructor":2,"hasOwnProperty":3}'
    const { text } = await putRaw(createMock(), 'cus_1', `{"customFields":${customFields}}`)
    expect(text).toContain(`"customFields":${customFields}`)
  })

  it('are unknown members with `strictBody`', async () => {
    const mock = createMock({ strictBody: true })
    const { status, body } = await putRaw(mock, 'cus_1', '{"__proto__":{},"constructor":1}')
    expect(status).toBe(422)
    expect(body.invalidFields?.map(({ field }) => field)).toEqual(['__proto__', 'constructor'])
  })
})

describe('a body that a page hands over as a text', () => {
  const now = () => new Date('2026-01-31T09:30:00Z')
  const answerTo = async (text: string, isNoted: boolean, more: Record<string, string> = {}) => {
    const headers = { 'REB-APIKEY': 'key', 'Content-Type': 'application/json', ...more }
    const request = new Request(`${origin}/customers/cus_1`, { method: 'PUT', headers, body: text })
    if (isNoted) noteText(request, text)
    const { status, body } = await send(createMock({ now, maxBodySize: 60 }), request)
    expect(request.bodyUsed).toBe(!isNoted || knownText(request) === undefined)
    return [status, body]
  }
  const websiteOf = (name: string) => JSON.stringify({ websiteId: name })

  it.each([
    '',
    '{}',
    '{',
    'null',
    '\uFEFF{}',
    '{"websiteId":"\ud800"}',
    websiteOf('é'),
    websiteOf('x'.repeat(44)),
    websiteOf('x'.repeat(45)),
    websiteOf('é'.repeat(22)),
    websiteOf('é'.repeat(23)),
    websiteOf('🚀'.repeat(11)),
    websiteOf('🚀'.repeat(12)),
  ])('is answered as its bytes are: %j', async (text) => {
    expect(await answerTo(text, true)).toEqual(await answerTo(text, false))
  })

  it('is answered as its bytes are under a coding, and another type', async () => {
    for (const more of [{ 'Content-Encoding': 'gzip' }, { 'Content-Type': 'text/plain' }]) {
      expect(await answerTo('{}', true, more)).toEqual(await answerTo('{}', false, more))
    }
  })
})
