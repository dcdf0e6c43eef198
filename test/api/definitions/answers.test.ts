import { describe, expect, it } from 'vitest'
import type { MockOptions } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'

const text = { type: 'string' }
const item = { type: 'object', properties: { id: text, name: text } }
const list = { type: 'array', items: item }
const json = (schema: object) => ({ content: { 'application/json': { schema } } })

/** Asks a mock of a document with this one path and operation, beside what else there is. */
function asking(
  operation: object,
  { method = 'get', ...rest }: { method?: string } & MockOptions = {},
) {
  const definitions = {
    openapi: '3.1.0',
    info: { title: 'A' },
    paths: { '/things': { [method]: operation } },
  }
  const mock = createMock({ definitions, auth: 'off', ...rest })
  return async (body?: unknown, headers: Record<string, string> = {}) => {
    const init = {
      method: method.toUpperCase(),
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }
    const response = await mock.fetch(new Request('https://api.rebilly.com/things', init))
    if (!response) throw new Error('The mock did not answer.')
    const sent = await response.text()
    return { status: response.status, headers: response.headers, body: sent && JSON.parse(sent) }
  }
}

describe('a list of what is no record', () => {
  const names = ['Pagination-Total', 'Pagination-Limit', 'Pagination-Offset']
  const headersOf = (...declared: string[]) =>
    Object.fromEntries(declared.map((name) => [name, { schema: { type: 'integer' } }]))

  it('says how much there is by the headers that are declared', async () => {
    const strings = { type: 'array', items: text, minItems: 2, maxItems: 2 }
    const told = async (...declared: string[]) => {
      const responses = { 200: { headers: headersOf(...declared), ...json(strings) } }
      const { headers } = await asking({ responses })()
      return names.map((name) => headers.get(name))
    }
    expect(await told(...names)).toEqual(['2', '100', '0'])
    expect(await told(...names.map((name) => name.toLowerCase()))).toEqual(['2', '100', '0'])
    expect(await told('Pagination-Limits', 'X-Pagination-Limit')).toEqual([null, null, null])
  })
})

describe('a parameter of the query', () => {
  const parameter = (name: string, schema: object) => ({ name, in: 'query', schema })
  const usual = ['limit', 'offset', 'filter', 'q', 'sort', 'fields', 'expand']
  const most = (name: string) => parameter(name, { type: 'string', maxLength: 1 })

  async function listed(query: string): Promise<{ status: number; fields: string[] }> {
    const parameters = [...usual, 'color'].map(most)
    const page = parameter('page', { type: 'integer', maximum: 5 })
    const operation = { parameters: [...parameters, page], responses: { 200: json(list) } }
    const paths = { '/things': { get: operation, post: { responses: { 201: json(item) } } } }
    const mock = createMock({ definitions: { openapi: '3.1.0', paths }, auth: 'off' })
    const response = await mock.fetch(new Request(`https://api.rebilly.com/things?${query}`))
    const body = await response?.json()
    const faults: { field: string }[] = body?.invalidFields ?? []
    return { status: response?.status ?? 0, fields: faults.map(({ field }) => field) }
  }

  it('must be as it is declared', async () => {
    expect(await listed('page=5&color=r')).toEqual({ status: 200, fields: [] })
    expect(await listed('page=6&color=red')).toEqual({ status: 422, fields: ['color', 'page'] })
    expect(await listed('page=&color=')).toEqual({ status: 200, fields: [] })
    expect(await listed('page=five')).toEqual({ status: 422, fields: ['page'] })
  })

  it.each([
    ['limit', '10'],
    ['offset', '10'],
    ['filter', 'name:Ada'],
    ['q', 'Ada'],
    ['sort', 'name'],
    ['fields', 'name'],
    ['expand', ''],
  ])('"%s" of a list is read as everywhere, however it is declared', async (name, text) => {
    expect((await listed(`${name}=${text}`)).fields).toEqual([])
  })
})

describe('a body', () => {
  const taking = (schema: object, required = true) =>
    asking(
      { requestBody: { required, ...json(schema) }, responses: { 204: { description: 'Done.' } } },
      { method: 'post' },
    )

  it.each([
    [{}, ['text', 5, true, [], {}]],
    [{ type: 'object' }, [{}]],
    [{ type: 'array' }, [[]]],
    [{ type: 'string' }, ['text']],
    [{ type: 'number' }, [5]],
    [{ type: ['object', 'array'] }, [{}, []]],
  ])('by %j may be each of %j', async (schema, bodies) => {
    const ask = taking(schema)
    for (const body of bodies)
      expect(await ask(JSON.stringify(body))).toMatchObject({ status: 204 })
  })

  it.each([
    [{ type: 'array' }, null, 'a JSON array, but is null'],
    [{ type: 'number' }, [], 'a number, but is an array'],
    [{ type: 'object' }, 'text', 'a JSON object, but is a string'],
    [{ type: 'object' }, undefined, 'a JSON object, but is empty'],
    [{ type: 'array' }, {}, 'a JSON array, but is an object'],
    [{ type: 'array' }, 5, 'a JSON array, but is a number'],
    [{ type: ['object', 'array'] }, true, 'a JSON object, but is a boolean'],
  ])('by %j is refused as %j', async (schema, body, words) => {
    const { status, body: problem } = await taking(schema)(
      body === undefined ? undefined : JSON.stringify(body),
    )
    expect(status).toBe(422)
    expect(problem.invalidFields).toEqual([{ field: '', message: `must be ${words}` }])
  })

  it('may be left out where it is not required', async () => {
    expect(await taking({ type: 'object' }, false)()).toMatchObject({ status: 204 })
  })

  it('of another kind that is declared is taken as it comes', async () => {
    const content = { 'text/*': {}, 'application/json': { schema: { type: 'object' } } }
    const responses = { 204: { description: 'Done.' } }
    const ask = asking({ requestBody: { content }, responses }, { method: 'post' })
    expect((await ask('a;b', { 'Content-Type': 'Text/CSV; charset=utf-8' })).status).toBe(204)
    expect((await ask('a;b', { 'Content-Type': 'application/xml' })).status).toBe(415)
    expect((await ask('a;b', { 'Content-Type': 'table/csv' })).status).toBe(415)
    expect((await ask([])).status).toBe(422)
  })
})

describe('an answer', () => {
  it.each([
    [[201, 202], 201],
    [[201, 200], 200],
    [[204, 201], 201],
    [[206, 202], 202],
  ])('of an action with the statuses %j has %j', async (statuses, status) => {
    const responses = Object.fromEntries(statuses.map((each) => [each, json(item)]))
    const actions = { 'POST /things': () => ({ id: 'one', name: 'One' }) }
    const answer = await asking({ responses }, { method: 'post', actions } as MockOptions)({})
    expect(answer.status).toBe(status)
  })

  it('that lists records has 200, though others are declared beside it', async () => {
    const responses = { 200: json(list), 201: json(list), 206: json(list) }
    const paths = { '/things': { get: { responses }, post: { responses: { 201: json(item) } } } }
    const mock = createMock({ definitions: { openapi: '3.1.0', paths }, auth: 'off' })
    const answer = await mock.fetch(new Request('https://api.rebilly.com/things'))
    expect(answer?.status).toBe(200)
  })

  it('is in the kind of JSON that is declared', async () => {
    const content = { 'application/hal+json; v=1': { schema: item } }
    const { headers } = await asking({ responses: { 200: { content } } })()
    expect(headers.get('Content-Type')).toBe('application/hal+json; v=1')
  })

  it('says where it is what was made, where the header Location is declared', async () => {
    const headers = { Location: { schema: text } }
    const made = (statuses: Record<string, object>) =>
      asking({ responses: statuses }, { method: 'post' })({})
    const created = await made({ 201: { headers, ...json(item) } })
    expect(created.headers.get('Location')).toBe(
      `https://api.rebilly.com/things/${created.body.id}`,
    )
    expect((await made({ 201: json(item) })).headers.get('Location')).toBeNull()
    expect((await made({ 200: { headers, ...json(item) } })).headers.get('Location')).toBeNull()
  })

  it('is a file where that is asked for', async () => {
    const content = { 'application/json': { schema: list }, 'application/pdf': {} }
    const definitions = {
      openapi: '3.1.0',
      paths: { '/things': { get: { responses: { 200: { content } } } } },
    }
    const mock = createMock({ definitions, auth: 'off' })
    const typeFor = async (accept: string) => {
      const request = new Request('https://api.rebilly.com/things', { headers: { accept } })
      return (await mock.fetch(request))?.headers.get('Content-Type')
    }
    expect(await typeFor('application/pdf')).toBe('application/pdf')
    expect(await typeFor('application/json')).toBe('application/json')
    expect(await typeFor('*/*')).toBe('application/json')
  })
})
