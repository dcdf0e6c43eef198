import { describe, expect, it } from 'vitest'
import type { PlanSchema } from '../../../src/definitions/plan/plan.ts'
import { filterSchema } from '../../../src/definitions/records/filter-schema.ts'
import { mayBeNull, rolesOf } from '../../../src/definitions/records/kept-members.ts'
import { accepts } from '../../../src/engine/schema/schema.ts'

const text: PlanSchema = { type: 'string' }
const time: PlanSchema = { type: 'string', format: 'date-time' }

describe('a member is the mock’s own', () => {
  const roleOf = (name: string, schema: PlanSchema) =>
    rolesOf(
      { schema: { type: 'object' }, members: new Map([[name, schema]]) },
      {
        Time: time,
      },
    ).get(name)

  it.each(['created', 'createdTime', 'created_at', 'createdOn', 'insertedAt', 'CreatedDate'])(
    'as %s, if it is a time',
    (name) => {
      expect(roleOf(name, time)).toBe('created')
      expect(roleOf(name, { $ref: '#/schemas/Time' })).toBe('created')
      expect(roleOf(name, text)).toBeUndefined()
    },
  )

  it.each([
    'updated',
    'updatedTime',
    'modified_at',
    'lastUpdated',
    'last_modified',
    'lastModifiedOn',
  ])('as %s, if it is a time', (name) => {
    expect(roleOf(name, time)).toBe('updated')
    expect(roleOf(name, { type: 'string', format: 'date' })).toBeUndefined()
  })

  it.each(['recreated', 'createdBy', 'createdTimes', 'outdated', 'updatedName'])(
    'not as %s',
    (name) => {
      expect(roleOf(name, time)).toBeUndefined()
    },
  )

  it('by its name and what may be in it', () => {
    expect(roleOf('revision', { type: 'integer' })).toBe('revision')
    expect(roleOf('revision', text)).toBeUndefined()
    expect(roleOf('version', { type: 'integer' })).toBeUndefined()
    expect(roleOf('organizationId', { ...text, readOnly: true })).toBe('organization')
    expect(roleOf('organizationId', text)).toBeUndefined()
    expect(roleOf('organization', { ...text, readOnly: true })).toBeUndefined()
    expect(roleOf('_links', {})).toBe('hidden')
    expect(roleOf('_embedded', {})).toBe('hidden')
    expect(roleOf('_other', {})).toBeUndefined()
  })
})

describe('null', () => {
  it.each<[PlanSchema]>([
    [{ type: ['string', 'null'] }],
    [{ type: 'null' }],
    [{ enum: ['a', null] }],
    [{ anyOf: [text, { type: 'null' }] }],
    [{ oneOf: [text, { type: ['integer', 'null'] }] }],
    [{ $ref: '#/schemas/Maybe' }],
    [{ allOf: [{ $ref: '#/schemas/Maybe' }, { type: ['string', 'null'] }] }],
    [{ $ref: '#/schemas/Maybe', description: 'Words say nothing.' } as PlanSchema],
  ])('is taken by %j', (schema) => {
    expect(mayBeNull(schema, { Maybe: { type: ['string', 'null'] } })).toBe(true)
  })

  it.each<[PlanSchema]>([
    [{}],
    [text],
    [{ minLength: 1 }],
    [{ type: ['string', 'null'], enum: ['a'] }],
    [{ type: ['string', 'null'], anyOf: [text] }],
    [{ anyOf: [text, { type: 'null', isLoose: true }] }],
    [{ allOf: [{ $ref: '#/schemas/Maybe' }, text] }],
  ])('is refused by %j', (schema) => {
    expect(mayBeNull(schema, { Maybe: { type: ['string', 'null'] } })).toBe(false)
  })
})

describe('a filter knows', () => {
  const takes = (schema: PlanSchema, value: unknown) => accepts(filterSchema(schema, {}), value)

  it.each<[PlanSchema, unknown, unknown]>([
    [text, 'a', 1],
    [time, '2026-01-31T09:30:00Z', '2026-01-31'],
    [{ type: 'string', format: 'date' }, '2026-01-31', '2026-01-31T09:30:00Z'],
    [{ type: 'number' }, 1.5, '1'],
    [{ type: 'integer' }, 1, '1'],
    [{ type: 'boolean' }, true, 'true'],
    [{ type: 'object' }, { a: 1 }, 'a'],
    [{ type: 'array', items: text }, ['a'], [1]],
    [{ properties: { a: text } }, { a: 'b' }, { a: 1 }],
    [{ type: ['array', 'null'], items: { properties: { a: text } } }, [{ a: 'b' }], { a: 'b' }],
    [{ anyOf: [{ type: 'array', items: text }, { type: 'null' }] }, ['a'], [1]],
    [{ oneOf: [{ type: 'null' }, time] }, '2026-01-31T09:30:00Z', '2026-01-31'],
  ])('of %j that it holds %j, and not %j', (schema, value, other) => {
    expect(takes(schema, value)).toBe(true)
    expect(takes(schema, other)).toBe(false)
  })

  it('nothing of what has no type, and takes what is left out', () => {
    expect(takes({}, 5)).toBe(true)
    expect(takes({ type: 'array' }, [5, 'a'])).toBe(true)
    expect(takes({ properties: { a: text } }, {})).toBe(true)
  })

  it('what is in what, five levels deep', () => {
    const within = (levels: number): PlanSchema =>
      levels === 0 ? { properties: { end: text } } : { properties: { in: within(levels - 1) } }
    const value = (levels: number): object =>
      levels === 0 ? { end: 1 } : { in: value(levels - 1) }
    expect(takes(within(4), value(4))).toBe(false)
    expect(takes(within(5), value(5))).toBe(true)
    const lists = (levels: number): PlanSchema =>
      levels === 0 ? { properties: { end: text } } : { type: 'array', items: lists(levels - 1) }
    const nested = (levels: number): unknown => (levels === 0 ? { end: 1 } : [nested(levels - 1)])
    expect(takes(lists(4), nested(4))).toBe(false)
    expect(takes(lists(5), nested(5))).toBe(true)
  })
})
