import { describe, expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const text = { type: 'string' }
const state = { type: 'string', enum: ['open', 'shut', 'lost'] }
const list = (items: object) => ({ type: 'array', items })
const door = {
  type: 'object',
  properties: {
    id: text,
    state,
    tags: list(text),
    size: { type: 'integer' },
    isNew: { type: 'boolean' },
  },
}
const query = (name: string, schema: object, more: object = {}) => ({
  name,
  in: 'query',
  schema,
  ...more,
})
const parameters = [
  query('state', list(state)),
  query('tags', list(text), { explode: false }),
  query('id', list(text), { style: 'pipeDelimited', explode: false }),
  query('size', { type: 'integer', minimum: 1 }),
  query('isNew', { type: 'boolean' }),
  query('near', { type: 'object' }, { style: 'deepObject' }),
]
const paths = { '/doors': { get: { parameters, responses: { 200: json(list(door)) } }, post: {} } }
const doors = [
  { id: 'a', state: 'open', tags: ['red', 'old'], size: 10, isNew: true },
  { id: 'b', state: 'shut', tags: ['old'], size: 20, isNew: false },
  { id: 'c', state: 'lost', tags: [], size: 30, isNew: false },
]
const send = jsonClient(
  createMock({ definitions: { openapi: '3.1.0', paths }, records: { doors } }),
)

describe('a list is asked for by parameters that are called as members are', () => {
  it.each([
    ['state=open', 'a'],
    ['state=open&state=lost', 'a c'],
    ['tags=red,none', 'a'],
    ['tags=old', 'a b'],
    ['id=a%7Cc', 'a c'],
    ['state=open&state=shut&tags=old&isNew=false', 'b'],
    ['size=20', 'b'],
    ['size=20.0', 'b'],
    ['isNew=true', 'a'],
    ['state=', 'a b c'],
    ['near[x]=1', 'a b c'],
  ])('%s', async (asked, found) => {
    const { body } = await send('GET', `/doors?sort=id&${asked}`)
    expect(body.map(({ id }: { id: string }) => id).join(' ')).toBe(found)
  })

  it.each([
    ['state=open&state=ajar', 'state', 'not "ajar"'],
    ['state=open,lost', 'state', 'not "open,lost"'],
    ['size=large', 'size', 'must be an integer, but is a string'],
    ['size=0x10', 'size', 'must be an integer, but is a string'],
    ['size=0', 'size', 'must be at least 1, not 0'],
    ['isNew=perhaps', 'isNew', 'must be a boolean, but is a string'],
  ])('and each value is held against its schema: %s', async (asked, field, message) => {
    const { status, body } = await send('GET', `/doors?${asked}`)
    expect(status).toBe(422)
    expect(body.invalidFields).toEqual([{ field, message: expect.stringContaining(message) }])
  })
})
