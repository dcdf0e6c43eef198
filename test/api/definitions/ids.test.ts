import { describe, expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })

/** A collection whose items are found by a member. */
const documentOf = (key: string, schema: object) => {
  const item = { type: 'object', required: [key], properties: { [key]: schema, name: {} } }
  const body = json({ type: 'object', properties: { name: {} } })
  return {
    openapi: '3.1.0',
    paths: {
      '/places': {
        get: { responses: { 200: json({ type: 'array', items: item }) } },
        post: { requestBody: body, responses: { 201: json(item) } },
      },
      [`/places/{${key}}`]: {
        get: { responses: { 200: json(item) } },
        put: { requestBody: body, responses: { 200: json(item), 201: json(item) } },
      },
    },
  }
}

describe('a new record has an id of its own', () => {
  it.each([
    ['of a pattern with few texts', { type: 'string', pattern: '^[a-c][1-4]$' }],
    ['of few values', { enum: Array.from({ length: 12 }, (_, at) => `p${at}`) }],
    ['of few numbers', { type: 'integer', minimum: 101, maximum: 112 }],
  ])('%s, as long as there is one', async (_, id) => {
    const send = jsonClient(createMock({ definitions: documentOf('id', id) }))
    for (let count = 0; count < 12; count += 1) {
      const { status, body } = await send('POST', '/places', { name: `${count}` })
      expect(status).toBe(201)
      expect((await send('GET', `/places/${body.id}`)).body).toEqual({ ...body, name: `${count}` })
    }
    expect((await send('POST', '/places', {})).status).toBe(409)
    expect((await send('GET', '/places')).body).toHaveLength(12)
  })

  it('also where many are made to begin with', async () => {
    const code = { type: 'string', pattern: '^[A-Z]{2}$' }
    const definitions = documentOf('code', code)
    const mock = createMock({ definitions, records: { places: 100 } })
    const { body } = await jsonClient(mock)('GET', '/places')
    expect(new Set(body.map((each: { code: string }) => each.code)).size).toBe(100)
  })
})

describe('a PUT makes nothing under an id that its schema refuses', () => {
  it.each([
    ['id', { type: 'integer' }, 'abc', '7'],
    ['id', { type: 'integer' }, '007', '7'],
    ['id', { type: 'string', format: 'uuid' }, '1', '123e4567-e89b-42d3-a456-426614174000'],
    ['code', { type: 'string', pattern: '^[A-Z]{2}$' }, 'gr', 'GR'],
    ['code', { enum: ['GR', 'FR'] }, 'DE', 'FR'],
  ])('as %s, %j: %s, but %s', async (key, schema, wrong, right) => {
    const send = jsonClient(createMock({ definitions: documentOf(key, schema) }))
    const { status, body } = await send('PUT', `/places/${wrong}`, {})
    expect(status).toBe(422)
    expect(body.invalidFields).toMatchObject([{ field: key }])
    expect((await send('GET', '/places')).body).toEqual([])
    expect((await send('PUT', `/places/${right}`, { name: 'a' })).status).toBe(201)
    expect((await send('GET', `/places/${right}`)).body.name).toBe('a')
  })
})
