import { describe, expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const text = { type: 'string' }
const documentOf = (paths: object) => ({ openapi: '3.1.0', paths })

/** What there is but one of, and is read and set. */
const single = (schema: object) => ({
  get: { responses: { 200: json(schema) } },
  put: { requestBody: json(schema), responses: { 200: json(schema) } },
  patch: { requestBody: json({ type: 'object' }), responses: { 200: json(schema) } },
})

/** A collection, and its items, whose ids are in their paths alone. */
const collection = (path: string, item: object) => ({
  [path]: {
    get: { responses: { 200: json({ type: 'array', items: item }) } },
    post: { requestBody: json({ type: 'object' }), responses: { 201: json(item) } },
  },
  [`${path}/{id}`]: {
    get: { responses: { 200: json(item) } },
    put: { requestBody: json({ type: 'object' }), responses: { 200: json(item), 201: json(item) } },
  },
})

describe('what a client said is what it reads', () => {
  it('in an object whose only member is called `value`', async () => {
    const limit = {
      type: 'object',
      required: ['value'],
      properties: { value: { type: 'integer' } },
    }
    const paths = { '/limit': single(limit), ...collection('/limits', limit) }
    const send = jsonClient(createMock({ definitions: documentOf(paths) }))
    expect((await send('PUT', '/limit', { value: 5 })).body).toEqual({ value: 5 })
    expect((await send('PATCH', '/limit', { value: 6 })).body).toEqual({ value: 6 })
    expect((await send('GET', '/limit')).body).toEqual({ value: 6 })
    await send('PUT', '/limits/a', { value: 7 })
    expect((await send('GET', '/limits')).body).toEqual([{ value: 7 }])
  })

  it.each([
    ['a number', { type: 'number' }, 1.5],
    ['a list', { type: 'array', items: text }, ['a']],
  ])('as %s, below several others', async (_, schema, value) => {
    const path = '/a/{one}/b/{two}/c/{three}/limit'
    const send = jsonClient(createMock({ definitions: documentOf({ [path]: single(schema) }) }))
    await send('PUT', '/a/1/b/2/c/3/limit', value)
    expect((await send('GET', '/a/1/b/2/c/3/limit')).body).toEqual(value)
  })

  it.each([
    ['a text', text, 'u7'],
    ['a number', { type: 'integer' }, 7],
    ['a UUID', { type: 'string', format: 'uuid' }, '123e4567-e89b-42d3-a456-426614174000'],
  ])('of the id, which is %s, of what there is but one of', async (_, id, own) => {
    const me = { type: 'object', required: ['id'], properties: { id, name: text } }
    const send = jsonClient(createMock({ definitions: documentOf({ '/me': single(me) }) }))
    const before = (await send('GET', '/me')).body
    expect((await send('PATCH', '/me', { name: 'Ada' })).body).toEqual({ ...before, name: 'Ada' })
    expect((await send('PUT', '/me', { id: own })).body).toEqual({ id: own })
    expect((await send('GET', '/me')).body).toEqual({ id: own })
  })

  it('in a map that has an `id` among its names', async () => {
    const flags = { type: 'object', additionalProperties: { type: 'boolean' } }
    const send = jsonClient(createMock({ definitions: documentOf({ '/flags': single(flags) }) }))
    expect((await send('PUT', '/flags', { a: true, id: false })).body).toEqual({
      a: true,
      id: false,
    })
  })

  it('in start data of what there is but one of', async () => {
    const me = { type: 'object', properties: { id: text, name: text } }
    const records = { me: [{ id: 'u7', name: 'Ada' }] }
    const send = jsonClient(createMock({ definitions: documentOf({ '/me': single(me) }), records }))
    expect((await send('GET', '/me')).body).toEqual({ id: 'u7', name: 'Ada' })
  })
})

describe('a snapshot can be restored', () => {
  const closed = { type: 'object', additionalProperties: false, properties: { name: text } }

  it('with records of a schema that lets nothing else in than it says', async () => {
    const paths = {
      ...collection('/teams', { type: 'object', properties: { id: text } }),
      ...collection('/teams/{teamId}/members', closed),
      '/me': single(closed),
      '/limit': single({ type: 'number' }),
    }
    const mock = createMock({ definitions: documentOf(paths) })
    const send = jsonClient(mock)
    await send('PUT', '/teams/t', {})
    await send('PUT', '/teams/t/members/m', { name: 'Ada' })
    await send('PUT', '/me', { name: 'Ada' })
    await send('PUT', '/limit', 5)
    const snapshot = await mock.snapshot()
    await mock.reset()
    await mock.restore(snapshot)
    expect((await send('GET', '/teams/t/members')).body).toEqual([{ name: 'Ada' }])
    expect((await send('GET', '/me')).body).toEqual({ name: 'Ada' })
    expect((await send('GET', '/limit')).body).toBe(5)
  })

  it('with ids as long as a document lets them be', async () => {
    const mock = createMock({ definitions: documentOf(collection('/pages', { type: 'object' })) })
    const path = `/pages/${'a'.repeat(60)}`
    await jsonClient(mock)('PUT', path, { name: 'Home' })
    await mock.restore(await mock.snapshot())
    expect((await jsonClient(mock)('GET', path)).body).toEqual({ name: 'Home' })
  })

  it('whose ids can be in a URL', async () => {
    const item = { type: 'object', properties: { id: text } }
    const mock = createMock({ definitions: documentOf(collection('/pages', item)) })
    const { status, body } = await jsonClient(mock)('POST', '/pages', { id: '..' })
    expect(status).toBe(422)
    expect(body.invalidFields).toEqual([
      { field: 'id', message: 'must not be "." or "..", which cannot be in a URL' },
    ])
    const world = { ...(await mock.snapshot()), pages: [{ id: '.' }] }
    await expect(mock.restore(world)).rejects.toThrow('`pages[0].id` must not be "." or ".."')
  })

  it('unless a value is none that its schema takes', async () => {
    const mock = createMock({ definitions: documentOf({ '/limit': single({ type: 'number' }) }) })
    await jsonClient(mock)('PUT', '/limit', 5)
    const text = JSON.stringify(await mock.snapshot()).replace(':5', ':"five"')
    await expect(mock.restore(JSON.parse(text))).rejects.toThrow('must be a number')
  })
})
