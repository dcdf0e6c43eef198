import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { configuredMock } from '../../src/hosts/shared/configured-mock.ts'
import { put } from '../support/requests.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'configured-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the mock of a config', () => {
  test.each([true, false])(
    'goes on as another with the same start data, kept or not: %s',
    async (persist) => {
      const settings = { options: { customers: [{ id: 'ada' }], persist }, folder }
      const first = await configuredMock({}, settings, undefined)
      await put(first.mock, 'grace', {})
      const next = await configuredMock({ initialRevision: 5 }, settings, first)
      expect(next.mock.customers.count).toBe(2)
      expect((await put(next.mock, 'joan', {})).body.revision).toBe(5)
    },
  )

  test('begins anew with other start data, and finds the former again', async () => {
    const settings = { options: { customers: [{ id: 'ada' }] }, folder }
    const first = await configuredMock({}, settings, undefined)
    await put(first.mock, 'grace', {})
    const other = await configuredMock({ customers: 3 }, settings, first)
    expect(other.mock.customers.count).toBe(3)
    const again = await configuredMock({}, settings, other)
    expect(again.mock.customers.get('grace')).toBeDefined()
  })

  test('wins over what the server says, and is set up each time', async () => {
    const setup = (mock: { customers: { put(id: string, body: object): unknown } }) =>
      mock.customers.put('of-setup', {})
    const settings = { options: { customers: 3, seed: 1, persist: false }, folder }
    const { mock } = await configuredMock({ customers: 1, setup }, settings, undefined)
    expect(mock.customers.count).toBe(2)
  })

  test('takes a base URL of the page, which the pages that ask make whole', async () => {
    const settings = { options: { baseUrl: '/api', persist: false }, folder }
    const { mock } = await configuredMock({}, settings, undefined)
    expect(mock.baseUrls.map(({ path }) => path)).toEqual(['/api'])
  })

  test('has the definitions as they are when it is made', async () => {
    let member = 'title'
    const definitions = () => document(member)
    const options = { definitions, records: { books: 1 }, auth: 'off' as const, persist: false }
    const titles = async (digest: string, before?: Awaited<ReturnType<typeof configuredMock>>) => {
      const made = await configuredMock({}, { options, definitions: digest, folder }, before)
      const answer = await made.mock.answer(new Request('https://api.rebilly.com/books'))
      const [book = {}] = (answer?.body ?? []) as object[]
      return { made, members: Object.keys(book) }
    }
    const first = await titles('one')
    member = 'name'
    const second = await titles('two', first.made)
    expect([first.members, second.members]).toEqual([
      ['id', 'title'],
      ['id', 'name'],
    ])
  })
})

const document = (member: string) => ({
  openapi: '3.1.0',
  info: { title: 'Books', version: '1' },
  paths: { '/books': { get: { responses: { 200: listOf(bookWith(member)) } } } },
})

const bookWith = (member: string) => ({
  type: 'object',
  required: [member],
  properties: { id: { type: 'string', readOnly: true }, [member]: { type: 'string' } },
})

const listOf = (items: object) => ({
  content: { 'application/json': { schema: { type: 'array', items } } },
})
