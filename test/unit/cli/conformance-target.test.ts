import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  fetchOf,
  isThisMachine,
  keyOf,
  requireAnswer,
  targetOf,
} from '../../../src/hosts/cli/conformance-target.ts'

describe('a target', () => {
  it.each([
    'https://api-sandbox.rebilly.com/organizations/acme',
    'http://127.0.0.1:4010',
    'http://localhost/api/',
    'http://[::1]:4010',
  ])('may be %s', (text) => {
    expect(targetOf(text).href).toContain(text)
  })

  it.each([
    ['sandbox', 'It must be a URL, such as http://127.0.0.1:4010.'],
    ['file:///etc', 'It must be a URL'],
    ['git+https://rebilly.invalid', 'It must be a URL'],
    ['http://rebilly.invalid', 'It must begin with https, or be on this machine.'],
    ['http://127.0.0.1.rebilly.invalid', 'It must begin with https, or be on this machine.'],
    ['https://rebilly.invalid/?a=b', 'It must be a base URL: without user, query and fragment.'],
    ['https://key@rebilly.invalid', 'It must be a base URL'],
    ['https://rebilly.invalid/#a', 'It must be a base URL'],
  ])('may not be %s', (text, message) => {
    expect(() => targetOf(text)).toThrow(message)
  })

  it('is on this machine, or it is not', () => {
    expect(isThisMachine(new URL('http://127.0.0.1:4010'))).toBe(true)
    expect(isThisMachine(new URL('https://rebilly.invalid'))).toBe(false)
  })
})

describe('a key', () => {
  it('is what an environment variable holds', () => {
    process.env.CONFORMANCE_TEST_KEY = 'sk_1'
    onTestFinished(() => {
      delete process.env.CONFORMANCE_TEST_KEY
    })
    expect(keyOf('CONFORMANCE_TEST_KEY')).toEqual({ 'REB-APIKEY': 'sk_1' })
  })

  it('is not given by itself, and then not repeated', () => {
    for (const key of ['sk_sandbox_abc', 'a-key-abc']) {
      expect(() => keyOf(key)).toThrow(/^(?!.*abc).*Put the key into one, and give its name\.$/)
    }
  })
})

describe('an answer, before anything is written', () => {
  const target = new URL('http://127.0.0.1:4010/api/')
  const ask = (
    answer: (request: Request) => Promise<Response>,
    { signal = new AbortController().signal, at = target } = {},
  ) => requireAnswer(answer, at, { headers: { 'REB-APIKEY': 'key' }, signal })
  const answers = (status: number) => async () => new Response('', { status })
  const fails = (cause?: object) => async () => {
    throw new Error('127.0.0.1:4010 gave none', { cause })
  }

  it('is asked for by a read, with the key', async () => {
    const requests: Request[] = []
    await ask(async (request) => {
      requests.push(request)
      return new Response('[]')
    })
    expect(
      requests.map(({ method, url, headers }) => [method, url, headers.get('reb-apikey')]),
    ).toEqual([['GET', 'http://127.0.0.1:4010/api/customers?limit=1', 'key']])
  })

  it.each([
    [401, 'Check the key and its organization.'],
    [403, 'Check the key and its organization.'],
    [404, 'Check --target.'],
    [500, 'Check --target.'],
    [302, 'Check --target.'],
  ])('of %i says what to look at', async (status, cure) => {
    await expect(ask(answers(status))).rejects.toThrow(
      `Failed to list customers: GET http://127.0.0.1:4010/api/customers?limit=1 answered ${status}, not 200. ${cure}`,
    )
  })

  it('that nobody gives on this machine says how to start a server', async () => {
    const refused = fails({ code: 'ECONNREFUSED' })
    await expect(ask(refused)).rejects.toThrow(
      'Nothing listens at http://127.0.0.1:4010. Start it with `npx rebilly-mock serve --port 4010`.',
    )
    await expect(ask(refused, { at: new URL('http://[::1]/') })).rejects.toThrow('--port 80`')
    await expect(ask(refused, { at: new URL('https://rebilly.invalid/') })).rejects.toThrow(
      'Check --target.',
    )
  })

  it.each([[undefined], [{ code: 'ENOTFOUND' }]])(
    'that fails because of %j is told',
    async (cause) => {
      await expect(ask(fails(cause))).rejects.toThrow(
        'Failed to ask for an answer: 127.0.0.1:4010 gave none. Check --target.',
      )
    },
  )

  it('is not waited for by who has stopped it', async () => {
    const signal = AbortSignal.abort(new Error('Stopped by SIGINT.'))
    await expect(ask(fails(), { signal })).rejects.toThrow('Stopped by SIGINT.')
  })
})

describe('a request to the target', () => {
  const target = new URL('http://127.0.0.1:1')

  it('says why it got no answer', async () => {
    await expect(fetchOf(target)(new Request(target))).rejects.toThrow(
      /^127\.0\.0\.1:1 gave none \(bad port\)$/,
    )
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    const nobody = new URL(`http://127.0.0.1:${port}`)
    await expect(fetchOf(nobody)(new Request(nobody))).rejects.toThrow(
      new Error(`127.0.0.1:${port} gave none (ECONNREFUSED)`),
    )
  })

  it('that was stopped says so itself', async () => {
    const signal = AbortSignal.abort(new Error('Stopped by SIGINT.'))
    await expect(fetchOf(target)(new Request(target, { signal }))).rejects.toThrow(
      new Error('Stopped by SIGINT.'),
    )
  })
})
