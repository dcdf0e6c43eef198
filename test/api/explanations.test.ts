import { afterEach, expect, it, vi } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { call, list, put } from '../support/requests.ts'

afterEach(() => void vi.restoreAllMocks())

it.each([
  ['PUT', '/customer/1', 501, 'did you mean PUT /customers/{id}'],
  ['GET', '/costumers', 501, 'did you mean GET /customers'],
  ['GET', '/customers/1/lead-sources', 404, 'did you mean GET /customers/{id}/lead-source'],
  ['GET', '/token/x', 501, 'did you mean GET /tokens/{token}'],
])('names the operation that %s %s means', async (method, path, status, hint) => {
  const answer = await call(createMock(), method, path)
  expect(answer.status).toBe(status)
  expect(answer.body.detail).toContain(hint)
})

it.each(['/', '/invoices'])('names what there is where GET %s is near to nothing', async (path) => {
  const { body } = await call(createMock(), 'GET', path)
  expect(body.detail).not.toContain('did you mean')
  expect(body.detail).toContain('It has /customers, ')
  expect(body.detail).toContain('a server of the mock has these alone')
})

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
  await vi.waitFor(() => expect(lines).toHaveLength(2))

  expect(lines[0]).toMatch(
    /^\[rebilly-mock\] 201 {2}PutCustomer {2}cus_1 {2}revision 0 {2}[\d.]+ ms$/,
  )
  expect(lines[1]).toMatch(
    / 409 {2}PutCustomer {2}cus_1 {2}[\d.]+ ms {2}current: The body's revision is 4/,
  )
})

it('writes the whole entry, when told so', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const mock = createMock({ log: 'full' })
  await put(mock, 'cus_1', {})
  await vi.waitFor(() => expect(log).toHaveBeenCalledOnce())
  expect(log.mock.calls[0]?.[1]).toEqual(mock.journal.last())
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
  await vi.waitFor(() => expect(mock.journal.count()).toBe(1))
  await mock.reset()
  finish()
  expect((await answer)?.status).toBe(503)
  expect(mock.customers.count).toBe(0)
})
