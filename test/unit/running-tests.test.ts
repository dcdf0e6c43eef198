import { describe, expect, it } from 'vitest'
import { RunningTests } from '../../src/hosts/vitest/running-tests.ts'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

const ada = 'https://api.rebilly.com/customers/ada'

function put(url = ada, headers = {}): Request {
  const init = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json', ...headers }
  return new Request(url, { method: 'PUT', headers: init, body: '{}' })
}

/** Tests whose code can say whose it is. */
function testsAt(owner?: Mock) {
  let current = owner
  const tests = new RunningTests(() => current)
  /** Sends as the code of that test would, or of none. */
  const sendAs = async (mock: Mock | undefined, request = put()) => {
    current = mock
    if (!tests.claims(request.url)) return 'let pass'
    const response = await tests.fetch(request)
    if (response?.status !== 500) return response?.status
    return (await response.json()).detail as string
  }
  const begin = (options = {}) => {
    const mock = createMock(options)
    tests.begin(mock)
    return mock
  }
  return { tests, begin, sendAs }
}

describe('a request of the code of a test', () => {
  it('is answered by its own mock, while others run', async () => {
    const { begin, sendAs } = testsAt()
    const [one, two] = [begin(), begin()]
    expect(await sendAs(one)).toBe(201)
    expect(await sendAs(two)).toBe(201)
    expect(await sendAs(two)).toBe(200)
  })

  it('passes where its own mock lets it', async () => {
    const { begin, sendAs } = testsAt()
    expect(await sendAs(begin({ baseUrl: 'https://api.test' }))).toBe('let pass')
  })
})

describe('a request of code that a finished test has left behind', () => {
  it('is answered by the mock of the only test that runs', async () => {
    const { tests, begin, sendAs } = testsAt()
    const finished = begin()
    tests.end(finished)
    const running = begin()
    expect(await sendAs(finished)).toBe(201)
    expect([finished, running].map(({ customers }) => customers.count)).toEqual([0, 1])
  })

  it('is refused where several run that began later', async () => {
    const { tests, begin, sendAs } = testsAt()
    const finished = begin()
    tests.end(finished)
    begin()
    begin()
    expect(await sendAs(finished)).toContain('several tests run at once')
  })

  it('is answered from its own world as long as one runs that ran beside it: they may share a queue', async () => {
    const { tests, begin, sendAs } = testsAt()
    const [finished, beside] = [begin(), begin()]
    begin()
    tests.end(finished)
    expect(await sendAs(finished)).toBe(201)
    expect(finished.customers.count).toBe(1)
    begin()
    tests.end(beside)
    expect(await sendAs(finished)).toBe(200)
  })

  it('is refused when none of those runs any more', async () => {
    const { tests, begin, sendAs } = testsAt()
    const [finished, beside] = [begin(), begin()]
    tests.end(finished)
    begin()
    begin()
    tests.end(beside)
    expect(await sendAs(finished)).toContain('several tests run at once')
  })

  it('is refused when none runs at all', async () => {
    const { tests, begin, sendAs } = testsAt()
    const finished = begin()
    tests.end(finished)
    expect(await sendAs(finished)).toContain('no test runs that has a mock')
  })

  it('is refused where the mock of the test that runs does not answer', async () => {
    const { tests, begin, sendAs } = testsAt()
    const finished = begin({ baseUrl: 'https://api.test' })
    tests.end(finished)
    begin()
    expect(await sendAs(finished, put('https://api.test/customers/ada'))).toContain('another test')
  })
})

describe('a request of nobody', () => {
  it.each([ada, 'https://api-sandbox.rebilly.com/organizations/acme/customers/ada'])(
    'is refused before any test runs: %s',
    async (url) => {
      const { sendAs } = testsAt()
      expect(await sendAs(undefined, put(url))).toContain('a hook of `beforeAll`')
    },
  )

  it('is answered if one test runs, and refused if several do', async () => {
    const { begin, sendAs } = testsAt()
    begin()
    expect(await sendAs(undefined)).toBe(201)
    begin()
    expect(await sendAs(undefined)).toContain('several tests run at once')
  })

  it('is no concern of the mock elsewhere', async () => {
    const { tests, sendAs } = testsAt()
    const elsewhere = put('https://example.test/customers/ada')
    expect(await sendAs(undefined, elsewhere)).toBe('let pass')
    expect(await tests.fetch(elsewhere)).toBeUndefined()
  })

  it.each(['document', 'script', 'image'])(
    'is none of the API where a page asks for a file: %s',
    async (destination) => {
      const { begin, sendAs } = testsAt()
      const request = new Request(ada)
      Object.defineProperty(request, 'destination', { value: destination })
      expect(await sendAs(undefined, request)).toBeUndefined()
      begin()
      begin()
      expect(await sendAs(undefined, request)).toBeUndefined()
    },
  )
})

describe('a refusal', () => {
  it('can be read by a page of another origin, which asks before', async () => {
    const { tests } = testsAt()
    const origin = 'http://localhost:3000'
    const refused = await tests.fetch(put(ada, { Origin: origin }))
    expect(refused?.status).toBe(500)
    expect(refused?.headers.get('Access-Control-Allow-Origin')).toBe(origin)

    const headers = { Origin: origin, 'Access-Control-Request-Method': 'PUT' }
    const preflight = await tests.fetch(new Request(ada, { method: 'OPTIONS', headers }))
    expect(preflight?.status).toBe(204)
  })

  it('names the request and is a problem as the API has them', async () => {
    const response = await new RunningTests().fetch(put())
    expect(await response?.json()).toMatchObject({
      status: 500,
      detail: expect.stringContaining(`Failed to answer PUT ${ada}: `),
    })
  })
})
