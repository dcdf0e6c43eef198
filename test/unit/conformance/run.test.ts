import { describe, expect, it } from 'vitest'
import { runCases } from '../../../src/conformance/run.ts'
import type { ConformanceCase, ConformanceOptions } from '../../../src/conformance.ts'

const options: ConformanceOptions = {
  baseUrl: 'https://api.test/v1/',
  headers: { 'REB-APIKEY': 'key' },
  run: 'r1',
}

const oneStep = (more: Partial<ConformanceCase['steps'][number]>): ConformanceCase => ({
  name: 'case',
  rule: 'A rule.',
  source: 'own',
  steps: [{ method: 'GET', path: '/customers/{run}', expect: { status: 200 }, ...more }],
})

/** Runs one case against fixed answers, and tells the requests. */
async function run(
  each: ConformanceCase,
  answers: Response[],
  more: Partial<ConformanceOptions> = {},
) {
  const requests: Request[] = []
  const fetch = async (request: Request) => {
    requests.push(request)
    return answers[requests.length - 1]
  }
  const [result] = await runCases([each], fetch, { ...options, ...more })
  return { result, requests }
}

describe('a request', () => {
  it('goes below the base URL, with the credentials and a JSON body', async () => {
    const each = oneStep({ method: 'PUT', body: { text: { $repeat: 'x', times: 3 }, id: '{run}' } })
    const { requests } = await run(each, [Response.json({})])
    const [request] = requests
    expect(request?.url).toBe('https://api.test/v1/customers/r1')
    expect(request?.headers.get('reb-apikey')).toBe('key')
    expect(request?.headers.get('content-type')).toBe('application/json')
    expect(await request?.json()).toEqual({ text: 'xxx', id: 'r1' })
  })

  it('may have no credentials, and a body without a type', async () => {
    const each = oneStep({ method: 'PUT', credentials: 'none', text: '{' })
    const { requests } = await run(each, [Response.json({})])
    expect([...(requests[0]?.headers ?? [])]).toEqual([])
    expect(await requests[0]?.text()).toBe('{')
  })

  it('may use what an earlier answer had, with its type', async () => {
    const steps = [
      { method: 'GET', path: '/a', expect: { status: 200 }, keep: { count: 'list.0.count' } },
      { method: 'PUT', path: '/{count}', body: { count: '{count}' }, expect: { status: 200 } },
    ]
    const answers = [Response.json({ list: [{ count: 5 }] }), Response.json({})]
    const { result, requests } = await run({ ...oneStep({}), steps }, answers)
    expect(result?.outcome).toBe('passed')
    expect(requests[1]?.url).toBe('https://api.test/v1/5')
    expect(await requests[1]?.json()).toEqual({ count: 5 })
  })

  it('has ids that another run has not', async () => {
    const urls = new Set<string>()
    for (let count = 0; count < 5; count += 1) {
      const { run: _, ...others } = options
      const fetch = async ({ url }: Request) => {
        urls.add(url)
        return Response.json({})
      }
      await runCases([oneStep({})], fetch, others)
    }
    expect(urls.size).toBe(5)
    for (const url of urls)
      expect(url).toMatch(/^https:\/\/api\.test\/v1\/customers\/[a-z0-9]{10}$/)
  })
})

describe('a case fails', () => {
  const body = { id: 'cus_1', tags: [{ name: 'VIP', type: 'customer' }], revision: 3 }
  it.each<[string, object, string[]]>([
    ['its status', { status: 201 }, ['status: expected 201, was 200']],
    [
      'a header that is missing',
      { status: 200, headers: { location: { $endsWith: '/cus_1' } } },
      ['headers.location: expected a text that ends with "/cus_1", was nothing'],
    ],
    [
      'a header that is there',
      { status: 200, headers: { 'content-type': { $absent: true } } },
      ['headers.content-type: expected nothing, was "application/json"'],
    ],
    [
      'the words of a header',
      { status: 200, headers: { 'content-type': { $words: ['b', 'a'] } } },
      ['headers.content-type: expected the words b, a, was "application/json"'],
    ],
    [
      'members of the body, all of them',
      { status: 200, body: { id: 'cus_2', email: { $present: true }, revision: { $above: 3 } } },
      [
        'body.id: expected "cus_2", was "cus_1"',
        'body.email: expected anything, was nothing',
        'body.revision: expected a number above 3, was 3',
      ],
    ],
    [
      'a text that does not match',
      { status: 200, body: { id: { $pattern: '^tok_' } } },
      ['body.id: expected a text that matches ^tok_, was "cus_1"'],
    ],
    [
      'members that are too many',
      { status: 200, body: { $only: { id: 'cus_1', tags: { $present: true } } } },
      ['body.revision: expected nothing, but it is there'],
    ],
    [
      'an element that is missing, with the nearest',
      { status: 200, body: { tags: { $contains: [{ name: 'vip', type: 'customer' }] } } },
      [
        'body.tags: expected an element {"name":"vip","type":"customer"}; of the nearest',
        'body.tags.0.name: expected "vip", was "VIP"',
      ],
    ],
  ])('by %s', async (_, expected, differences) => {
    const { result } = await run(oneStep({ expect: expected as never }), [Response.json(body)])
    expect(result?.outcome).toBe('failed')
    expect(result?.differences).toEqual(['step 1, GET /customers/r1', ...differences])
  })

  it('and repeats what the problem says', async () => {
    const problem = Response.json({ detail: 'It is gone.' }, { status: 404 })
    const { result } = await run(oneStep({}), [problem])
    expect(result?.differences.slice(1)).toEqual([
      'status: expected 200, was 404',
      'the answer says: It is gone.',
    ])
  })

  it('at its first answer that is wrong, and cleans up all the same', async () => {
    const step = oneStep({}).steps
    const each = {
      ...oneStep({}),
      steps: [...step, ...step],
      cleanUp: [{ method: 'DELETE', path: '/tags/{run}' }],
    }
    const answers = [new Response(null, { status: 500 }), new Response(null, { status: 204 })]
    const { result, requests } = await run(each, answers)
    expect(result?.answers).toHaveLength(1)
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://api.test/v1/customers/r1',
      'DELETE https://api.test/v1/tags/r1',
    ])
  })

  it('when there is no answer', async () => {
    const unanswered = await run(oneStep({}), [])
    expect(unanswered.result?.differences[1]).toBe(
      'no answer: this URL is not answered. Check the base URL.',
    )
    const broken = await run(oneStep({}), [Response.error()])
    expect(broken.result?.differences[1]).toBe('no answer: network error')
  })

  it('when an answer takes too long', async () => {
    const fetch = ({ signal }: Request) =>
      new Promise<Response>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    const [result] = await runCases([oneStep({})], fetch, { ...options, timeout: 1 })
    expect(result?.differences[1]).toMatch(/^no answer: .*timeout/)
  })
})

describe('a case is skipped', () => {
  it('without a key that may only read', async () => {
    const each: ConformanceCase = {
      ...oneStep({ credentials: 'restricted' }),
      needs: 'restricted key',
    }
    const { result, requests } = await run(each, [])
    expect(result).toMatchObject({
      outcome: 'skipped',
      differences: ['needs a key that may only read'],
    })
    expect(requests).toEqual([])

    const restrictedHeaders = { 'REB-APIKEY': 'reader' }
    const with2 = await run(each, [Response.json({})], { restrictedHeaders })
    expect(with2.result?.outcome).toBe('passed')
    expect(with2.requests[0]?.headers.get('reb-apikey')).toBe('reader')
  })

  it('below an organization, where it needs one of its own', async () => {
    const each: ConformanceCase = {
      ...oneStep({}),
      needs: 'base URL without an organization',
    }
    const baseUrl = 'https://api.test/organizations/acme'
    const { result } = await run(each, [], { baseUrl })
    expect(result?.differences).toEqual(['needs a base URL without an organization'])
  })
})

describe('a run', () => {
  it('is of those cases that it shall be, and tells each', async () => {
    const names: string[] = []
    const cases = ['a', 'b', 'c'].map((name) => ({ ...oneStep({}), name }))
    await runCases(cases, async () => Response.json({}), {
      ...options,
      only: ({ name }) => name !== 'b',
      onResult: ({ name, outcome }) => names.push(`${name} ${outcome}`),
    })
    expect(names).toEqual(['a passed', 'c passed'])
  })

  it('ends by its signal', async () => {
    const controller = new AbortController()
    const fetch = async () => {
      controller.abort(new Error('Enough.'))
      return Response.json({})
    }
    const cases = [oneStep({}), oneStep({})]
    await expect(runCases(cases, fetch, { ...options, signal: controller.signal })).rejects.toThrow(
      'Enough.',
    )
  })

  it('ends by its signal while it pauses', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const run = runCases([oneStep({})], async () => undefined, { ...options, signal, pause: 1e9 })
    setImmediate(() => controller.abort(new Error('Enough.')))
    await expect(run).rejects.toThrow('Enough.')
  })

  it.each<[object, string]>([
    [{ pause: 2 ** 31 }, '`pause` must be a whole number of milliseconds, from 0 to 2147483647'],
    [{ timeout: 2 ** 31 }, '`timeout` must be a whole number of milliseconds'],
    [{ baseUrl: 'api' }, '`baseUrl` must be an absolute URL, not "api"'],
    [{ baseUrl: undefined }, '`baseUrl` is missing. Say where the API is, and with which key.'],
    [{ headers: undefined }, '`headers` is missing.'],
    [{ run: 'a b' }, '`run` must be 1 to 12 letters and digits, not "a b"'],
    [{ onyl: () => true }, '`onyl` is no option'],
  ])('refuses %j', async (more, message) => {
    await expect(runCases([], async () => undefined, { ...options, ...more })).rejects.toThrow(
      message,
    )
  })
})
