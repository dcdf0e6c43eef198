import zlib from 'node:zlib'
import axios from 'axios'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { createMock } from '../support/create-mock.ts'
import { putRaw } from '../support/requests.ts'
import { serveMock } from '../support/serve.ts'

const customer = JSON.stringify({ websiteId: 'web_1' })

const compress: Record<string, (plain: string | Uint8Array) => Uint8Array<ArrayBuffer>> = {
  gzip: (plain) => new Uint8Array(zlib.gzipSync(plain)),
  'x-gzip': (plain) => new Uint8Array(zlib.gzipSync(plain)),
  deflate: (plain) => new Uint8Array(zlib.deflateSync(plain)),
  br: (plain) => new Uint8Array(zlib.brotliCompressSync(plain)),
  zstd: (plain) => new Uint8Array(zlib.zstdCompressSync(plain)),
  identity: (plain) => new Uint8Array(Buffer.from(plain)),
}

const compressed = (coding: string, plain: string) =>
  coding
    .split(',')
    .reduce<Uint8Array<ArrayBuffer>>(
      (bytes, name) => compress[name.trim().toLowerCase()]?.(bytes) ?? bytes,
      new TextEncoder().encode(plain),
    )

const now = () => new Date('2026-01-31T09:30:00Z')

const putCoded = (coding: string, body: Uint8Array<ArrayBuffer> | string, options = {}) =>
  putRaw(createMock({ now, ...options }), 'ada', body, { 'Content-Encoding': coding })

/** As a page has it, where there is no `zlib`. */
const inPage = () => vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined)
afterEach(() => {
  vi.restoreAllMocks()
})

/** What engines know of streams, each by its coding: older ones do not know all. */
const formats = { gzip: 'gzip', deflate: 'deflate', br: 'brotli', zstd: 'zstd' }
const codingsOfPages = Object.entries(formats).flatMap(([coding, format]) => {
  try {
    new DecompressionStream(format as CompressionFormat)
    return [coding]
  } catch {
    return []
  }
})

describe.each([
  ['Node', () => {}, ['gzip', 'deflate', 'br', 'zstd']],
  ['a page', inPage, codingsOfPages],
])('a compressed body in %s', (_, enter, codings) => {
  it.each([...codings, 'x-gzip', 'GZIP', 'identity', 'gzip, deflate', 'deflate,identity , gzip'])(
    'is taken in the coding %s',
    async (coding) => {
      enter()
      const { status, body } = await putCoded(coding, compressed(coding, customer))
      expect([status, body.websiteId]).toEqual([201, 'web_1'])
    },
  )

  it('is refused in a coding that is not known, which the answer names', async () => {
    enter()
    const { status, headers, body } = await putCoded('gzip, rot13', customer)

    expect(status).toBe(415)
    expect(body.detail).toContain('Content-Encoding is "rot13"')
    expect(headers.get('accept-encoding')?.split(', ')).toEqual(expect.arrayContaining(codings))
  })

  it.each(codings)('is 400 when it is not %s, or breaks off', async (coding) => {
    enter()
    const whole = compressed(coding, customer)
    for (const bytes of [new TextEncoder().encode(customer), whole.slice(0, -3)]) {
      const { status, body } = await putCoded(coding, bytes)
      expect(status).toBe(400)
      expect(body.detail).toContain(`The body is not ${coding}, as its Content-Encoding says`)
      expect(body.detail).toMatch(/[^.]\. Compress it whole/)
    }
  })

  it.each(codings)('is 413 when %s makes it larger than the limit', async (coding) => {
    enter()
    const bomb = compressed(coding, ' '.repeat(5_000_000))
    expect(bomb.length).toBeLessThan(10_000)
    const { status, body } = await putCoded(coding, bomb)

    expect(status).toBe(413)
    expect(body.detail).toContain('larger than 1048576 bytes once it is decompressed')
  })

  it('is 422 when nothing was compressed, as an empty body is', async () => {
    enter()
    expect((await putCoded('gzip', compressed('gzip', ''))).status).toBe(422)
    expect((await putCoded('gzip', '')).status).toBe(422)
  })

  it('may be as large as the limit, and no larger', async () => {
    enter()
    const plain = JSON.stringify({ websiteId: 'w'.repeat(30) })
    const put = (maxBodySize: number) =>
      putCoded('gzip', compressed('gzip', plain), { maxBodySize })

    expect((await put(plain.length)).status).toBe(201)
    expect((await put(plain.length - 1)).status).toBe(413)
  })
})

it('answers a compressed body as it answers the plain one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.json(),
      fc.array(fc.constantFrom('gzip', 'deflate', 'br', 'zstd', 'identity'), {
        minLength: 1,
        maxLength: 4,
      }),
      async (plain, codings) => {
        const coding = codings.join(', ')
        const answer = await putCoded(coding, compressed(coding, plain))
        expect(answer.text).toBe((await putCoded('identity', plain)).text)
      },
    ),
  )
})

describe('a client that compresses', () => {
  const sent = {
    headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
    body: compressed('gzip', customer),
  }

  it('is answered by a server', async () => {
    const { url } = await serveMock()
    const response = await fetch(`${url}/customers/ada`, { method: 'PUT', ...sent })

    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ websiteId: 'web_1' })
  })

  it('hears of a server that a bomb is too large', async () => {
    const { url } = await serveMock({ maxBodySize: 1000 })
    const body = compressed('gzip', ' '.repeat(5_000_000))
    const response = await fetch(`${url}/customers/ada`, { method: 'PUT', ...sent, body })

    expect(response.status).toBe(413)
  })

  it('is answered in Node', async () => {
    const { stop } = await startNode(createMock({ auth: 'off' }))
    const { headers, body } = sent
    const url = 'https://api.rebilly.com/customers/ada'
    const { status, data } = await axios.put(url, Buffer.from(body), { headers }).finally(stop)

    expect([status, data.websiteId]).toEqual([201, 'web_1'])
  })
})
