import { type IncomingMessage, request } from 'node:http'
import { hostname } from 'node:os'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type ServeOptions, serve } from '../../src/server.ts'
import { createMock } from '../support/create-mock.ts'
import { serveMock } from '../support/serve.ts'

interface Asked {
  readonly method?: string
  readonly headers: Record<string, string>
}

/** Asks as a browser does, which sets `Origin` and `Host` itself, and no `fetch` lets anyone set. */
async function ask(port: number, { method = 'GET', headers }: Asked) {
  const sent = request({ port, host: '127.0.0.1', path: '/customers', method, headers }).end()
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    sent.once('response', resolve).once('error', reject),
  )
  const body = await text(response)
  return {
    status: response.statusCode,
    allowed: response.headers['access-control-allow-origin'],
    detail: body === '' ? undefined : (JSON.parse(body).detail as string),
  }
}

/** What the server says of pages of an origin, to a request for its data as to a preflight. */
async function statusFor(port: number, headers: Record<string, string>) {
  const { status, allowed } = await ask(port, { headers })
  const preflight = await ask(port, {
    method: 'OPTIONS',
    headers: { ...headers, 'Access-Control-Request-Method': 'PUT' },
  })
  expect(preflight.allowed).toBe(allowed)
  expect(preflight.status).toBe(status === 200 ? 204 : status)
  expect(allowed).toBe(status === 200 ? headers.Origin : undefined)
  return status
}

function warnings() {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  return () => warn.mock.calls.map(([line]) => String(line))
}

const host = 'localhost:4010'
const everywhere: ServeOptions = { host: '0.0.0.0' }

describe('pages that may ask', () => {
  test.each([
    'http://localhost',
    'http://localhost:5173',
    'https://localhost:5173',
    'http://app.localhost:3000',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
  ])('those of this machine: %s', async (origin) => {
    const { port } = await serveMock()
    expect(await statusFor(port, { Host: host, Origin: origin })).toBe(200)
  })

  test('with --host also those of the host that the request names', async () => {
    warnings()
    const { port } = await serveMock({}, everywhere)
    const phone = { Host: '192.168.1.5:4010', Origin: 'http://192.168.1.5:5173' }
    expect(await statusFor(port, phone)).toBe(200)
    expect(await statusFor(port, { ...phone, Origin: 'http://192.168.1.6:5173' })).toBe(403)
    expect(await statusFor(port, { ...phone, Origin: 'http://localhost:5173' })).toBe(200)
  })

  test('only those that `origins` names, where it does', async () => {
    warnings()
    const origins = ['https://app.example.com', 'capacitor://localhost', 'null']
    const { port } = await serveMock({}, { origins })
    for (const origin of origins) {
      expect(await statusFor(port, { Host: host, Origin: origin })).toBe(200)
    }
    expect(await statusFor(port, { Host: host, Origin: 'http://localhost:5173' })).toBe(403)
    expect(await statusFor(port, { Host: host, Origin: 'https://app.example.com:8443' })).toBe(403)
  })

  test('all, with `*`', async () => {
    const { port } = await serveMock({}, { origins: ['*'] })
    const anyone = { Host: 'tunnel.example.net', Origin: 'https://elsewhere.example' }
    expect(await statusFor(port, anyone)).toBe(200)
  })

  test('and whoever is no page: curl, a backend', async () => {
    const { port } = await serveMock()
    expect(await ask(port, { headers: { Host: host } })).toMatchObject({ status: 200 })
  })
})

describe('pages that may not', () => {
  test.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://mylocalhost',
    'http://192.168.1.5:5173',
    'null',
    'capacitor://localhost',
    'web+http://localhost',
    'file://',
    'nonsense',
  ])('those of other sites: %s', async (origin) => {
    warnings()
    const { port } = await serveMock()
    expect(await statusFor(port, { Host: host, Origin: origin })).toBe(403)
  })

  test('change nothing, and are in no journal', async () => {
    warnings()
    const { port, mock } = await serveMock()
    const refused = await ask(port, {
      method: 'POST',
      headers: { Host: host, Origin: 'https://evil.example', 'Content-Type': 'application/json' },
    })
    expect(refused.status).toBe(403)
    expect(mock.customers.count).toBe(0)
    expect(mock.journal.entries).toEqual([])
  })

  test('are told of the option, and the terminal is, once for each origin', async () => {
    const warned = warnings()
    const { port } = await serveMock()
    for (const origin of ['https://a.example', 'https://b.example', 'https://a.example']) {
      const { detail } = await ask(port, { headers: { Host: host, Origin: origin } })
      expect(detail).toBe(
        `Pages of ${origin} may not use this server. Start it with \`--origin ${origin}\` ` +
          `(the option \`origins\` of \`serve\`) if they should.`,
      )
    }
    expect(warned()).toEqual([
      expect.stringContaining('--origin https://a.example'),
      expect.stringContaining('--origin https://b.example'),
    ])
  })

  test('also those that load the answer as an image or a script, which send no origin', async () => {
    warnings()
    const { port } = await serveMock()
    const image = { Host: host, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }
    expect((await ask(port, { headers: image })).status).toBe(403)
    // Who follows a link to it, or writes its address, may see it.
    const link = { ...image, 'Sec-Fetch-Mode': 'navigate' }
    expect((await ask(port, { headers: link })).status).toBe(200)
  })
})

describe('the host that a request names', () => {
  test.each([
    'localhost',
    'localhost:4010',
    '127.0.0.1:1',
    '[::1]:4010',
    'mock.localhost',
    'LOCALHOST.',
  ])('may be this machine: %s', async (name) => {
    const { port } = await serveMock()
    expect((await ask(port, { headers: { Host: name } })).status).toBe(200)
  })

  test.each(['evil.example', 'evil.example:4010', 'localhost.evil.example', '192.168.1.5:4010'])(
    'may not be another, whose page has just moved here: %s',
    async (name) => {
      warnings()
      const { port } = await serveMock()
      const { status, detail } = await ask(port, { headers: { Host: name } })
      expect(status).toBe(403)
      expect(detail).toContain(`This server is not called "${name}"`)
      expect(detail).toContain(`\`--origin http://${name}\``)
    },
  )

  test('may with --host be any address, and the name of this machine', async () => {
    warnings()
    const { port } = await serveMock({}, everywhere)
    for (const name of ['192.168.1.5:4010', '[fe80::1]:4010', hostname()]) {
      expect((await ask(port, { headers: { Host: name } })).status).toBe(200)
    }
    expect((await ask(port, { headers: { Host: 'evil.example' } })).status).toBe(403)
  })

  test('may be that of an allowed origin, as behind a tunnel', async () => {
    const { port } = await serveMock({}, { origins: ['https://tunnel.example.net'] })
    expect((await ask(port, { headers: { Host: 'tunnel.example.net' } })).status).toBe(200)
  })
})

test.each([
  [['localhost:5173']],
  [['https://app.example.com/path']],
  [['https://$(reboot)']],
  [['']],
  [[]],
  ['https://app.example.com'],
])('`origins` may not be %j', async (origins) => {
  await expect(serve(createMock(), { port: 0, origins } as never)).rejects.toThrow(
    `\`origins\` must be a list of origins such as "http://localhost:5173"`,
  )
})
