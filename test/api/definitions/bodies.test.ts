import { describe, expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'

const as = (type: string, schema: object) => ({ content: { [type]: { schema } } })
const json = (schema: object) => as('application/json', schema)
const text = { type: 'string' }
const book = { type: 'object', required: ['title'], properties: { id: text, title: text } }
const clientOf = (paths: object) =>
  jsonClient(createMock({ definitions: { openapi: '3.1.0', paths } }))

describe('a value that is no object', () => {
  const single = (schema: object) => ({
    get: { responses: { 200: json(schema) } },
    put: { requestBody: json(schema), responses: { 200: json(schema) } },
  })

  it.each([
    ['an integer', { type: 'integer' }, 5],
    ['a number', { type: 'number' }, 1.5],
    ['a text', text, 'a'],
    ['a truth', { type: 'boolean' }, true],
    ['a text or null', { type: ['string', 'null'] }, null],
    ['a list', { type: 'array', items: text }, ['a']],
  ])('is read as it was set: %s', async (_, schema, value) => {
    const send = clientOf({ '/setting': single(schema) })
    expect((await send('GET', '/setting')).status).toBe(200)
    expect((await send('PUT', '/setting', value)).body).toEqual(value)
    expect((await send('GET', '/setting')).body).toEqual(value)
  })

  it.each([
    [{ type: 'integer', default: 7 }, 7],
    [{ type: ['string', 'null'] }, null],
    [{ type: 'array', items: text }, []],
    [{ enum: ['on'], type: 'string' }, 'on'],
  ])('is what it is by default, or nothing, before it is set: %j', async (schema, value) => {
    expect((await clientOf({ '/setting': single(schema) })('GET', '/setting')).body).toEqual(value)
  })

  it.each([
    [{ type: 'integer' }, {}, '', 'must be an integer, but is an object'],
    [text, 5, '', 'must be a string, but is a number'],
    [{ type: 'array', items: text }, {}, '', 'must be a JSON array, but is an object'],
    [{ type: 'array', items: text }, undefined, '', 'must be a JSON array, but is empty'],
    [text, undefined, '', 'must be JSON, but is empty'],
    [{ type: 'array', items: text }, ['a', 5], '1', 'must be a string, but is a number'],
    [{ type: 'array', items: book }, [{}], '0.title', 'is required and must be a string'],
  ])('is refused by its own name: %j, %j', async (schema, body, field, message) => {
    const answer = await clientOf({ '/setting': single(schema) })('PUT', '/setting', body)
    expect(answer.status).toBe(422)
    expect(answer.body.invalidFields).toEqual([{ field, message }])
  })
})

describe('JSON of another name', () => {
  const api = 'application/vnd.api+json'
  const paths = (bodies: object) => ({
    '/books': { get: { responses: { 200: json({ type: 'array', items: book }) } } },
    '/books/{id}': {
      get: { responses: { 200: json(book) } },
      put: { requestBody: bodies, responses: { 200: json(book), 201: json(book) } },
      patch: { requestBody: bodies, responses: { 200: json(book) } },
    },
  })

  it.each([api, `${api}; charset=utf-8`, 'Application/Vnd.API+JSON', 'application/json'])(
    'is taken where the document has it: %s',
    async (type) => {
      const send = clientOf(paths(as(api, book)))
      const headers = { 'Content-Type': type }
      expect((await send('PUT', '/books/a', { title: 'Emma' }, headers)).status).toBe(201)
      expect((await send('PATCH', '/books/a', { title: 'Persuasion' }, headers)).body).toEqual({
        id: 'a',
        title: 'Persuasion',
      })
    },
  )

  it('is refused elsewhere', async () => {
    const send = clientOf(paths(json(book)))
    const { status } = await send('PUT', '/books/a', { title: 'Emma' }, { 'Content-Type': api })
    expect(status).toBe(415)
  })
})

describe('a list where records are objects', () => {
  const changes = { type: 'array', items: { type: 'object' } }
  const patchType = 'application/json-patch+json'
  const list = json({ type: 'array', items: book })
  const paths = (bodies: object) => ({
    '/books': {
      get: { responses: { 200: list } },
      post: { requestBody: json(book), responses: { 201: json(book) } },
      put: { requestBody: list, responses: { 200: list } },
    },
    '/books/{id}': {
      get: { responses: { 200: json(book) } },
      patch: { requestBody: { content: bodies }, responses: { 200: json(book) } },
    },
  })

  it('is no record, and changes none', async () => {
    const send = clientOf(paths({ [patchType]: { schema: changes } }))
    await send('POST', '/books', { id: 'a', title: 'Emma' })
    const many = await send('PUT', '/books', [{ title: 'Emma' }, { title: 'Persuasion' }])
    expect(many.headers.get('X-Rebilly-Mock')).toBe('shape')
    const change = [{ op: 'replace', path: '/title', value: 'Persuasion' }]
    const changed = await send('PATCH', '/books/a', change, { 'Content-Type': patchType })
    expect(changed.headers.get('X-Rebilly-Mock')).toBe('shape')
    expect((await send('GET', '/books')).body).toEqual([{ id: 'a', title: 'Emma' }])
  })

  it('gives way to another body that is one', async () => {
    const merge = 'application/merge-patch+json'
    const send = clientOf(paths({ [patchType]: { schema: changes }, [merge]: { schema: book } }))
    await send('POST', '/books', { id: 'a', title: 'Emma' })
    const patch = (body: object, type: string) =>
      send('PATCH', '/books/a', body, { 'Content-Type': type })
    expect((await patch({ title: 'Persuasion' }, merge)).body.title).toBe('Persuasion')
    expect((await patch([], patchType)).status).toBe(415)
    expect((await send('GET', '/books/a')).body).toEqual({ id: 'a', title: 'Persuasion' })
  })
})
