import { describe, expect, it } from 'vitest'
import { blankOf, type JsonSchema, sendable, shapeOf } from '../../../src/hosts/panel/api/schema.ts'

const named: Readonly<Record<string, JsonSchema>> = {
  Address: {
    type: 'object',
    properties: {
      country: { type: ['string', 'null'] },
      hash: { type: 'string', readOnly: true },
      emails: {
        type: 'array',
        items: {
          type: 'object',
          properties: { value: { type: 'string' }, primary: { type: 'boolean' } },
          required: ['value'],
        },
      },
    },
  },
  Endless: { type: 'object', properties: { inner: { $ref: '#/Endless' } } },
}
const resolve = (schema: JsonSchema): JsonSchema =>
  schema.$ref ? (named[schema.$ref.slice(2)] ?? {}) : schema

const customer: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', readOnly: true },
    kind: { type: 'string', enum: ['person', 'company'] },
    address: { anyOf: [{ $ref: '#/Address' }, { type: 'null' }] },
    more: { type: 'object' },
  },
  required: ['kind'],
}

describe('the shape of a schema', () => {
  const shape = shapeOf(customer, resolve)

  it('has each member that a client may send', () => {
    if (shape.kind !== 'object') throw new Error('It is no object.')
    expect(
      shape.members.map(({ name, shape, isNullable, isRequired }) => [
        name,
        shape.kind,
        isNullable,
        isRequired,
      ]),
    ).toEqual([
      ['kind', 'choice', false, true],
      ['address', 'object', true, false],
      ['more', 'json', false, false],
    ])
  })

  it('leaves out of a record what cannot be sent, however deep', () => {
    const record = {
      id: 'ada',
      kind: 'person',
      address: { country: 'GB', hash: 'x', emails: [{ value: 'a@b.c', verified: true }] },
      more: { any: 1 },
      revision: 3,
    }
    expect(sendable(record, shape)).toEqual({
      kind: 'person',
      address: { country: 'GB', emails: [{ value: 'a@b.c' }] },
      more: { any: 1 },
    })
    expect(sendable({ address: null }, shape)).toEqual({ address: null })
  })

  it('has its own members in the order of editing, and those within as the schema has them', () => {
    const named = (properties: JsonSchema['properties']): string[] => {
      const made = shapeOf({ type: 'object', ...(properties && { properties }) }, resolve)
      return made.kind === 'object' ? made.members.map(({ name }) => name) : []
    }
    const properties: JsonSchema['properties'] = {
      token: { type: 'string', writeOnly: true },
      flag: { type: 'boolean' },
      size: { type: 'integer' },
      name: { type: 'string' },
      kind: { type: 'string', enum: ['a'] },
    }
    expect(named(properties)).toEqual(['kind', 'name', 'size', 'flag', 'token'])
    const outer = shapeOf(
      { type: 'object', properties: { inner: { type: 'object', properties } } },
      resolve,
    )
    const [inner] = outer.kind === 'object' ? outer.members : []
    expect(inner?.shape).toMatchObject({
      members: ['token', 'flag', 'size', 'name', 'kind'].map((name) => ({ name })),
    })
  })

  it('begins a new record with what is required', () => {
    expect(blankOf(shape)).toEqual({ kind: 'person' })
  })

  it('begins a value with the least of its kind', () => {
    expect(blankOf(shapeOf({ type: 'integer' }, resolve))).toBe(0)
    expect(blankOf(shapeOf({ type: 'boolean' }, resolve))).toBe(false)
    expect(blankOf(shapeOf({ type: 'string' }, resolve))).toBe('')
    expect(blankOf(shapeOf({ type: 'array', items: { type: 'string' } }, resolve))).toEqual([])
  })

  it('ends, even where a schema holds itself', () => {
    expect(JSON.stringify(shapeOf({ $ref: '#/Endless' }, resolve))).toContain('json')
  })
})
