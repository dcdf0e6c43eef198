import { format } from 'node:util'
import fc from 'fast-check'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { anyText } from '../support/any-text.ts'
import { createMock } from '../support/create-mock.ts'
import { call, list, put } from '../support/requests.ts'

afterEach(() => void vi.restoreAllMocks())

it.each([
  ['PUT', '/customer/1', 501, 'did you mean PUT /customers/{id}'],
  ['GET', '/costumers', 501, 'did you mean GET /customers'],
  ['GET', '/custom', 501, 'did you mean GET /customers'],
  ['GET', '/customers/1/lead-sources', 404, 'did you mean GET /customers/{id}/lead-source'],
  ['GET', '/token/x', 501, 'did you mean GET /tokens/{token}'],
])('names the operation that %s %s means', async (method, path, status, hint) => {
  const answer = await call(createMock(), method, path)
  expect(answer.status).toBe(status)
  expect(answer.body.detail).toContain(hint)
})

it.each(['/', '/invoices', '/custo'])(
  'names what there is where GET %s is near to nothing',
  async (path) => {
    const { body } = await call(createMock(), 'GET', path)
    expect(body.detail).not.toContain('did you mean')
    expect(body.detail).toContain('It has /customers, ')
    expect(body.detail).toContain('Declare a resource for it with the option `resources`')
  },
)

it('names none for what is near to none', async () => {
  const { status, body } = await call(createMock(), 'GET', '/a/b/c/d/e/f')
  expect(status).toBe(501)
  expect(body.detail).not.toContain('did you mean')
})

it('lets pass what no operation answers, when told so', async () => {
  const mock = createMock({ passthrough: true })
  expect(await mock.fetch(new Request('https://api.rebilly.com/invoices'))).toBeUndefined()
  expect(
    await mock.fetch(new Request('https://api.rebilly.com/customers', { method: 'PATCH' })),
  ).toBeUndefined()
  expect((await list(mock)).status).toBe(200)
})

it('explains a problem in its body, when told so', async () => {
  const mock = createMock({ explain: true })
  const { body } = await put(mock, 'cus_1', { isEddRequired: 'yes' })
  expect(body._mock).toMatchObject({
    operation: 'PutCustomer',
    rule: 'validate',
    trail: expect.arrayContaining([{ rule: 'parse', outcome: 'ok' }]),
  })
  expect((await put(createMock(), 'cus_1', { isEddRequired: 'yes' })).body._mock).toBeUndefined()
})

it('writes a line for each request, when told so', async () => {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line))
  const mock = createMock({ log: 'line' })

  await put(mock, 'cus_1', {})
  await put(mock, 'cus_1', { revision: 4 })
  await expect.poll(() => lines).toHaveLength(2)

  expect(lines[0]).toMatch(
    /^\[rebilly-mock\] 201 {2}PutCustomer {2}cus_1 {2}revision 0 {2}[\d.]+ ms$/,
  )
  expect(lines[1]).toMatch(
    / 409 {2}PutCustomer {2}cus_1 {2}[\d.]+ ms {2}current: The body's revision is 4/,
  )
})

it('hands its lines to a function, and goes on when that fails', async () => {
  const failures = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => failures.mockRestore())
  const lines: string[] = []
  const failing = new Error('The disk is full.')
  const mock = createMock({
    log: (line) => {
      lines.push(line)
      if (lines.length === 1) throw failing
    },
  })
  const ids = Array.from({ length: 50 }, (_, number) => `cus_${number}`)
  expect((await put(mock, 'first', {})).status).toBe(201)
  for (const id of ids) await put(mock, id, {})
  await expect.poll(() => lines).toHaveLength(51)
  expect(lines.slice(1).map((line) => line.split('  ')[2])).toEqual(ids)
  expect(failures.mock.calls).toEqual([[expect.stringContaining('`log`'), failing]])
})

it('writes the whole entry, when told so', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const mock = createMock({ log: 'full' })
  await put(mock, 'cus_1', {})
  await expect.poll(() => log).toHaveBeenCalledOnce()
  expect(log.mock.calls[0]?.at(-1)).toEqual(mock.journal.last())
})

describe('what a page may send cannot touch the terminal', () => {
  /** What the console writes, as Node formats it. */
  const written = () => {
    const lines: string[] = []
    const log = vi.spyOn(console, 'log')
    log.mockImplementation((...all) => void lines.push(format(...all)))
    onTestFinished(() => log.mockRestore())
    return lines
  }
  /** Control characters, and what turns the direction of writing; the formatter's own line breaks apart. */
  const orders = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u

  it.each([
    ['an id that clears the screen', '%1b%5b2J', '\\u001b[2J'],
    ['an id that forges a line', 'a%0a[rebilly-mock]%20200', 'a\\u000a[rebilly-mock] 200'],
    ['an id of C1 controls', '%c2%9b2J%7f', '\\u009b2J\\u007f'],
    ['an id that turns the writing', 'a%e2%80%aeb', 'a\\u202eb'],
    ['an id that is a format', '%25s%25c%25o', '%s%c%o'],
  ])('%s', async (_, id, shown) => {
    const lines = written()
    for (const log of ['line', 'full'] as const) {
      await call(createMock({ log }), 'GET', `/customers/${id}`)
    }
    await expect.poll(() => lines).toHaveLength(2)
    const [line = '', full = ''] = lines
    expect(line).toContain(`404  GetCustomer  ${shown}  `)
    expect(full).toContain(`404  GetCustomer  ${shown}  `)
    expect(full).toContain("operation: 'GetCustomer'")
    expect(line + full).not.toMatch(orders)
    expect(line).not.toContain('\n')
  })

  it('whatever is in a path, a query, a header and a body', async () => {
    const text = anyText
    await fc.assert(
      fc.asyncProperty(text, text, text, async (id, query, body) => {
        const lines = written()
        const mock = createMock({ log: 'line' })
        const encoded = encodeURIComponent
        await put(mock, `${encoded(id)}?filter=${encoded(query)}`, {
          websiteId: body,
          [body]: body,
        })
        await call(mock, 'GET', `/${encoded(id)}?sort=${encoded(query)}`)
        await expect.poll(() => lines).toHaveLength(2)
        for (const line of lines) {
          expect(line).not.toMatch(orders)
          expect(line).not.toContain('\n')
        }
      }),
      { numRuns: 50 },
    )
  })
})

it('refuses what was sent before a reset and read after it', async () => {
  const mock = createMock()
  let finish = () => {}
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode('{}'))
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      controller.close()
    },
  })
  const answer = mock.fetch(
    new Request('https://api.rebilly.com/customers/cus_1', {
      method: 'PUT',
      headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit),
  )
  await expect.poll(() => mock.journal.count()).toBe(1)
  await mock.reset()
  finish()
  expect((await answer)?.status).toBe(503)
  expect(mock.customers.count).toBe(0)
})
