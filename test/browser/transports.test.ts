import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import type { Customer, MockOptions, ProblemDetails } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { startedMock } from '../support/started-mock.ts'
import appModule from './customers/list.ts?url'

const url = 'https://api.rebilly.com/customers/cus_1'

/** `fetch` of the page, as an app would call it. */
async function put(body: object, to = url) {
  const headers = { 'REB-APIKEY': 'key', 'Content-Type': 'application/json' }
  const response = await fetch(to, { method: 'PUT', headers, body: JSON.stringify(body) })
  return { response, body: (await response.json()) as Customer & ProblemDetails }
}

describe.each(['service-worker', 'in-page'] as const)('startBrowser by %s', (transport) => {
  const start = (options?: MockOptions) => startedMock(transport, options)

  it('answers fetch: PUT is 201, 200, 409, 422', async () => {
    const mock = await start()

    const created = await put({ primaryAddress: { firstName: 'Ada' } })
    const updated = await put({ primaryAddress: { firstName: 'Eve' }, revision: 0 })
    const conflict = await put({ revision: 0 })
    const invalid = await put({ primaryAddress: { country: 'gb' } })

    expect(created.response.status).toBe(201)
    expect(created.response.headers.get('location')).toBe(url)
    expect(updated.response.status).toBe(200)
    expect(updated.response.headers.has('location')).toBe(false)
    expect(updated.body).toMatchObject({ firstName: 'Eve', revision: 1 })
    expect(conflict.response.status).toBe(409)
    expect(invalid.response.status).toBe(422)
    expect(invalid.body.invalidFields?.map(({ field }) => field)).toEqual([
      'primaryAddress.country',
    ])
    expect(mock.customers.list()).toEqual([updated.body])
  })

  it("answers on the page's own origin at /customers", async () => {
    await start()
    const { response, body } = await put({}, '/customers/cus_1')
    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(`${location.origin}/customers/cus_1`)
    expect(body.id).toBe('cus_1')
  })

  it('resolves a relative URL as the page does, by its base element', async () => {
    await start({ baseUrl: '/app' })
    const base = Object.assign(document.createElement('base'), { href: '/app/pages/' })
    document.head.append(base)
    onTestFinished(() => base.remove())

    const { response } = await put({}, '../customers/cus_1')

    expect(response.status).toBe(201)
    expect(response.url).toBe(`${location.origin}/app/customers/cus_1`)
  })

  it('sets the URL of a response', async () => {
    await start()
    expect((await put({})).response.url).toBe(url)
    const relative = await put({}, '/customers/cus_1?expand=leadSource')
    expect(relative.response.url).toBe(`${location.origin}/customers/cus_1?expand=leadSource`)
  })

  it('takes a Request, and a body of any kind that fetch takes', async () => {
    const mock = await start()
    const headers = { 'REB-APIKEY': 'key', 'Content-Type': 'application/json' }
    const text = '{"customFields":{"name":"Zoë"}}'
    const bodies = [text, new Blob([text]), new TextEncoder().encode(text)]
    for (const [position, body] of bodies.entries()) {
      const to = `https://api.rebilly.com/customers/cus_${position}`
      const response = await fetch(new Request(to, { method: 'PUT', headers, body }))
      expect(response.status).toBe(201)
      expect(mock.customers.get(`cus_${position}`)?.customFields).toEqual({ name: 'Zoë' })
    }
  })

  it('lets other requests pass', async () => {
    await start()
    const response = await fetch('/mockServiceWorker.js')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Mock Service Worker')
  })

  it('leaves the modules of the app alone, also at a URL like the API’s', async () => {
    await start({ baseUrl: '/test/browser' })
    expect(appModule).toBe('/test/browser/customers/list.ts')

    const imported = await import(/* @vite-ignore */ `${appModule}?${transport}`)
    const fetched = await fetch(appModule)

    expect(imported.name).toBe('a module of the app')
    expect(fetched.status).toBe(200)
    expect(await fetched.text()).toContain('a module of the app')
    expect((await put({}, appModule)).response.status).toBe(201)
  })

  it('rejects an aborted request with an AbortError', async () => {
    await start()
    const controller = new AbortController()
    const request = fetch(url, { headers: { 'REB-APIKEY': 'key' }, signal: controller.signal })
    controller.abort()
    await expect(request).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('rejects a request whose signal was aborted before', async () => {
    const mock = await start()
    const init = { method: 'PUT', body: '{}', signal: AbortSignal.abort() }
    await expect(fetch(url, init)).rejects.toMatchObject({ name: 'AbortError' })
    expect(mock.customers.count).toBe(0)
  })

  it('rejects when the start data is invalid, and catches nothing', async () => {
    const before = globalThis.fetch
    const mock = createMock({ customers: [{ id: 'a b' }] })
    await expect(startBrowser(mock, { transport })).rejects.toThrow(
      "Failed to load the mock's start data, `customers[0]`",
    )
    expect(globalThis.fetch).toBe(before)
  })

  it('ends with `stop`, which restores the page', async () => {
    const [fetchBefore, xhrBefore] = [globalThis.fetch, globalThis.XMLHttpRequest]
    const mock = createMock({ auth: 'off', customers: [{ id: 'cus_1' }] })
    const { stop } = await startBrowser(mock, { transport })
    expect((await fetch('/customers/cus_1')).headers.get('content-type')).toBe('application/json')

    await stop()

    expect(globalThis.fetch).toBe(fetchBefore)
    expect(globalThis.XMLHttpRequest).toBe(xhrBefore)
    const { headers } = await fetch('/customers/cus_1')
    expect(headers.get('content-type')).not.toBe('application/json')
  })

  it('starts again after `stop`, with the data that there was', async () => {
    const mock = createMock()
    const first = await startBrowser(mock, { transport })
    await put({})
    await first.stop()

    const second = await startBrowser(mock, { transport })
    onTestFinished(second.stop)

    expect((await put({ isEddRequired: true })).body.revision).toBe(1)
  })

  it('answers fifty requests at once: one creates, none is lost', async () => {
    await start()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) => put({ customFields: { number } })),
    )
    const revisions = answers.map(({ body }) => body.revision).sort((a, b) => a - b)
    expect(answers.filter(({ response }) => response.status === 201)).toHaveLength(1)
    expect(revisions).toEqual(Array.from({ length: 50 }, (_, number) => number))
  })
})

describe('an XMLHttpRequest in the page', () => {
  /** Sends a request that gets no answer until the test ends, and notes its events. */
  async function sendUnanswered() {
    const held = new Promise<undefined>((resolve) => onTestFinished(() => resolve(undefined)))
    const { stop } = await startBrowser(
      { ...createMock(), fetch: () => held },
      { transport: 'in-page' },
    )
    onTestFinished(stop)
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.timeout = 20
    const events: string[] = []
    for (const type of ['abort', 'error', 'load', 'timeout'] as const) {
      request.addEventListener(type, () => events.push(type))
    }
    const ended = new Promise((resolve) => request.addEventListener('loadend', resolve))
    request.send()
    return { request, events, ended }
  }

  it('ends at its timeout, without an answer', async () => {
    const { request, events, ended } = await sendUnanswered()
    await ended
    expect(events).toEqual(['timeout'])
    expect(request.status).toBe(0)
  })

  it('can be aborted before', async () => {
    const { request, events, ended } = await sendUnanswered()
    request.abort()
    await ended
    expect(events).toEqual(['abort'])
  })

  it('is unsent again, without an event, when it is aborted after its answer', async () => {
    const { stop } = await startBrowser(createMock(), { transport: 'in-page' })
    onTestFinished(stop)
    const request = new XMLHttpRequest()
    request.open('GET', url)
    const ended = new Promise((resolve) => request.addEventListener('loadend', resolve))
    request.send()
    await ended
    const late = vi.fn()
    for (const type of ['abort', 'loadend', 'readystatechange']) {
      request.addEventListener(type, late)
    }
    expect(request.status).toBe(401)
    request.abort()

    expect([request.readyState, request.status]).toEqual([0, 0])
    expect(late).not.toHaveBeenCalled()
  })
})

describe('what an XMLHttpRequest in the page sends', () => {
  /** Saves a customer by a body whose type the app does not say; gives what the mock has got. */
  async function received(body: XMLHttpRequestBodyInit | Document) {
    const mock = createMock()
    const { stop } = await startBrowser(mock, { transport: 'in-page' })
    onTestFinished(stop)
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    request.setRequestHeader('REB-APIKEY', 'key')
    const ended = new Promise((resolve) => request.addEventListener('loadend', resolve))
    request.send(body)
    await ended
    const { headers, body: read } = mock.journal.last('PutCustomer') ?? {}
    return { status: request.status, type: headers?.['content-type'], body: read }
  }

  const bytes = new TextEncoder().encode('{"websiteId":"web_1"}')

  it.each([
    ['an ArrayBuffer', bytes.buffer],
    ['a typed array', bytes],
    ['a view', new DataView(bytes.buffer)],
  ])('are the bytes of %s, of no type', async (_, body) => {
    expect(await received(body)).toEqual({
      status: 201,
      type: undefined,
      body: { websiteId: 'web_1' },
    })
  })

  it.each([
    ['text/html', '<p>'],
    ['application/xml', '<p/>'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ] as const)('is the text of a document, and its type: %s', async (type, text) => {
    const body = new DOMParser().parseFromString(text, type)
    const sent = type === 'text/html' ? type : 'application/xml'
    expect(await received(body)).toMatchObject({ status: 415, type: `${sent};charset=UTF-8` })
  })
})

describe('startBrowser in the page', () => {
  it('rejects an aborted request with the reason that the signal has', async () => {
    const { stop } = await startBrowser(createMock(), { transport: 'in-page' })
    onTestFinished(stop)
    const reason = new Error('The form was closed.')
    await expect(fetch(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('keeps on `stop` what someone else put over `fetch` meanwhile', async () => {
    const before = globalThis.fetch
    onTestFinished(() => {
      globalThis.fetch = before
    })
    const { stop } = await startBrowser(createMock(), { transport: 'in-page' })
    const ours = globalThis.fetch
    const theirs: typeof fetch = (...args) => ours(...args)
    globalThis.fetch = theirs
    expect((await put({})).response.status).toBe(201)

    await stop()

    expect(globalThis.fetch).toBe(theirs)
    const { headers } = await fetch('/customers/cus_1', { headers: { 'REB-APIKEY': 'key' } })
    expect(headers.get('content-type')).not.toBe('application/json')
  })
})

it('starts by service worker unless told otherwise', async () => {
  const { stop } = await startBrowser(createMock())
  onTestFinished(stop)
  expect(navigator.serviceWorker.controller?.scriptURL).toContain('/mockServiceWorker.js')
  expect((await put({})).response.status).toBe(201)
})

it.each([
  ['in-page', 'invoices'],
  ['service-worker', 'plans'],
] as const)(
  'says once on the console what the mock has nothing for: %s',
  async (transport, path) => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => warned.mockRestore())
    const { stop } = await startBrowser(createMock(), { transport })
    onTestFinished(stop)

    for (const query of ['', '?limit=1']) {
      const { status } = await fetch(`https://api.rebilly.com/${path}${query}`)
      expect(status).toBe(501)
    }
    await expect
      .poll(() => warned.mock.calls)
      .toEqual([
        [
          expect.stringMatching(
            `GET https://api.rebilly.com/${path} is answered 501. .*Declare a resource`,
          ),
        ],
      ])
  },
)

it('says what to do when the worker script is not served', async () => {
  const start = startBrowser(createMock(), { workerUrl: '/missing.js' })
  await expect(start).rejects.toThrow(
    /^Failed to start the mock: the (worker )?script at "\/missing\.js" did not start.* write it with `npx rebilly-mock worker/,
  )
})

it('starts after a start that failed', async () => {
  const failed = startBrowser(createMock(), { workerUrl: '/missing.js' })
  await expect(failed).rejects.toThrow('Failed to start the mock')

  const { stop } = await startBrowser(createMock())
  onTestFinished(stop)

  expect((await put({})).response.status).toBe(201)
})

it('says which transports there are', async () => {
  const start = startBrowser(createMock(), { transport: 'pigeon' as 'in-page' })
  await expect(start).rejects.toThrow('must be "service-worker" or "in-page", not "pigeon"')
})
