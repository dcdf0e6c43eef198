import { describe, expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const text = { type: 'string' }

/** An API of notes, which each test spoils. */
const notes = (note: object, more: object = {}) => ({
  openapi: '3.0.3',
  info: { title: 'Notes', version: '1' },
  paths: {
    '/notes/{id}': {
      get: { responses: { 200: json({ $ref: '#/components/schemas/Note' }) } },
      put: {
        requestBody: json({ $ref: '#/components/schemas/Note' }),
        responses: { 201: json({ $ref: '#/components/schemas/Note' }) },
      },
    },
    ...more,
  },
  components: { schemas: { Note: note } },
})

const put = async (definitions: object, body: object) => {
  const mock = createMock({ definitions, auth: 'off' })
  const response = await mock.fetch(
    new Request('https://api.rebilly.com/notes/1', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  return { status: response?.status, body: await response?.json() }
}

describe('a document that cannot be read', () => {
  const broken = (schema: unknown) => notes({ type: 'object', properties: { text: schema } })
  const deep = (levels: number): object => (levels === 0 ? text : { items: deep(levels - 1) })
  const circular: Record<string, unknown> = { type: 'object' }
  circular.items = { items: circular }

  it.each([
    ['none', [], 'they are no object'],
    ['Swagger 2', { swagger: '2.0' }, '`openapi` is "2.0", which is not read'],
    ['no paths', { openapi: '3.1.0' }, '`paths` is missing'],
    [
      'a broken reference',
      broken({ $ref: '#/components/schemas/Nothing' }),
      'Note/properties/text refers to "#/components/schemas/Nothing", which is not there',
    ],
    [
      'a reference to a method of every object',
      broken({ $ref: '#/components/schemas/constructor' }),
      'refers to "#/components/schemas/constructor", which is not there',
    ],
    ['another file', broken({ $ref: 'other.yaml#/Note' }), 'Bundle the document into one file'],
    [
      'a pattern',
      broken({ type: 'string', pattern: '(' }),
      'properties/text/pattern is no regular',
    ],
    ['a depth', broken(deep(600)), 'is nested more than 500 levels deep'],
    [
      'objects in a circle',
      broken(circular),
      'holds itself. Give a document that says so by a $ref',
    ],
    [
      'responses in a circle',
      {
        openapi: '3.0.0',
        paths: { '/a': { get: { responses: { 200: { $ref: '#/components/responses/A' } } } } },
        components: {
          responses: {
            A: { $ref: '#/components/responses/B' },
            B: { $ref: '#/components/responses/A' },
          },
        },
      },
      'refers in a circle',
    ],
  ])('says where and why: %s', async (_, definitions, reason) => {
    const mock = createMock({ definitions: () => definitions })
    await expect(mock.ready).rejects.toThrow('Failed to read the definitions')
    await expect(mock.ready).rejects.toThrow(reason)
  })
})

describe('a document that is odd', () => {
  it('may refer to itself, whose values end somewhere', async () => {
    const self = { $ref: '#/components/schemas/Note' }
    const note = {
      type: 'object',
      required: ['text', 'next'],
      properties: { text, next: self, all: { type: 'array', items: self } },
    }
    const { status, body } = await put(notes(note), { text: 'a', next: { text: 'b' } })
    expect(status).toBe(422)
    expect(body.invalidFields).toEqual([
      { field: 'next.next', message: 'is required and must be an object' },
    ])
    const mock = createMock({ definitions: notes(note), records: { notes: 1 } })
    await mock.ready
    expect(mock.db.notes?.count()).toBe(1)
  })

  it.each([
    { type: 'object', $ref: '#/components/schemas/Note' },
    { type: 'object', allOf: [{ $ref: '#/components/schemas/Note' }] },
    { anyOf: [{ $ref: '#/components/schemas/Note' }, { type: 'object' }] },
    { type: 'object', oneOf: [{ $ref: '#/components/schemas/Note' }] },
    { not: { $ref: '#/components/schemas/Note' }, type: 'object' },
  ])('may have schemas that are nothing but references to themselves: %j', async (note) => {
    const body = { text: 'a' }
    expect(await put(notes(note), body)).toMatchObject({ status: 201, body })
    const mock = createMock({ definitions: notes(note), records: { notes: 1 } })
    await mock.ready
    expect(mock.db.notes?.count()).toBe(1)
  })

  it('may come with what it refers to in its place', async () => {
    const note: Record<string, unknown> = { type: 'object', required: ['text'] }
    note.properties = { text, next: note, all: { type: 'array', items: note } }
    const definitions = notes(note)
    const replaced = JSON.parse(JSON.stringify({ ...definitions, components: {} }), (_, value) =>
      value?.$ref === '#/components/schemas/Note' ? note : value,
    )
    const whole = { ...replaced, components: { schemas: { Note: note } } }
    expect(await put(whole, { text: 'a', next: {} })).toMatchObject({
      status: 422,
      body: { invalidFields: [{ field: 'next.text' }] },
    })
  })

  it('may know formats, keywords and types that nobody knows', async () => {
    const note = {
      type: 'object',
      properties: {
        text: { type: 'string', format: 'moon', 'x-more': { a: 1 } },
        odd: { type: 'odd' },
      },
    }
    expect(await put(notes(note), { text: 'a', odd: 5 })).toMatchObject({ status: 201 })
  })

  it('may have members that every object has', async () => {
    const properties = JSON.parse(
      '{"__proto__":{"type":"string"},"constructor":{"type":"string"},"toString":{"type":"integer"}}',
    )
    const note = { type: 'object', required: ['constructor'], properties }
    const body = JSON.parse('{"__proto__":"a","constructor":"b","toString":1}')
    const created = await put(notes(note), body)
    expect(created.status).toBe(201)
    expect(Object.entries(created.body)).toEqual(Object.entries(body))
    expect(({} as Record<string, unknown>).a).toBeUndefined()
    expect((await put(notes(note), {})).body.invalidFields).toEqual([
      { field: 'constructor', message: 'is required and must be a string' },
    ])
    const mock = createMock({ definitions: notes(note), records: { notes: 1 } })
    await mock.ready
    expect(mock.db.notes?.all()).toMatchObject([{ constructor: expect.any(String) }])
  })

  it('may say by patterns what members there are, and let no others in', async () => {
    const note = {
      type: 'object',
      properties: { text },
      patternProperties: { '^x-': text, '^\\p{Lu}': { type: 'integer' } },
      additionalProperties: false,
    }
    const body = { text: 'a', 'x-more': 'b', Äpfel: 5 }
    expect(await put(notes(note), body)).toMatchObject({ status: 201, body })
    const { body: refused } = await put(notes(note), { 'x-more': 5, Äpfel: 'b', more: 'c' })
    expect(refused.invalidFields).toMatchObject([
      { field: 'x-more', message: 'must be a string, but is a number' },
      { field: 'Äpfel', message: 'must be an integer, but is a string' },
      { field: 'more', message: expect.stringContaining('is not a member that the API knows') },
    ])
    const broken = createMock({ definitions: notes({ patternProperties: { '(': text } }) })
    await expect(broken.ready).rejects.toThrow('Note/patternProperties/( is no regular expression')
  })

  it('may have paths without operations, and operations without responses', async () => {
    const definitions = notes(
      { type: 'object' },
      { '/empty': {}, '/bare': { get: {} }, '/null': null },
    )
    const mock = createMock({ definitions, auth: 'off' })
    const statusOf = async (path: string) =>
      (await mock.fetch(new Request(`https://api.rebilly.com${path}`)))?.status
    expect(await statusOf('/bare')).toBe(200)
    expect(await statusOf('/empty')).toBe(501)
    expect(await statusOf('/null')).toBe(501)
  })

  it('may be 10 MB long', async () => {
    const properties = Object.fromEntries(
      Array.from({ length: 40_000 }, (_, at) => [
        `member${at}`,
        { type: 'string', maxLength: 20, description: 'What it is, in many words. '.repeat(7) },
      ]),
    )
    const definitions = notes({ type: 'object', properties })
    expect(JSON.stringify(definitions).length).toBeGreaterThan(10_000_000)
    const { status, body } = await put(definitions, { member7: 'a', member8: 'b'.repeat(21) })
    expect(status).toBe(422)
    expect(body.invalidFields).toMatchObject([{ field: 'member8' }])
  })
})
