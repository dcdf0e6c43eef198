import { describe, expect, it } from 'vitest'
import * as full from 'zod'
import * as mini from 'zod/mini'
import { defineResource, type StandardSchema } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'
import { standardObject } from '../../support/standard-object.ts'

/** A mock with one resource of this schema. */
function start<Schema extends StandardSchema>(input: Schema, options = {}) {
  const things = defineResource({ name: 'things', input })
  const mock = createMock({ resources: [things], ...options })
  return { mock, things, send: jsonClient(mock) }
}

const sized = { name: 'One', size: 5 }

describe.each<[string, StandardSchema]>([
  ['zod', full.object({ name: full.string(), size: full.number() })],
  ['zod, strict', full.strictObject({ name: full.string(), size: full.number() })],
  ['zod/mini', mini.object({ name: mini.string(), size: mini.number() })],
  ['another library', standardObject({ name: 'string', size: 'number' })],
  [
    'another library, whose schemas are functions',
    Object.assign(() => {}, standardObject({ name: 'string', size: 'number' })),
  ],
])('a schema of %s', (_, input) => {
  it('is written, taken back as GET showed it, patched and listed by', async () => {
    const { send } = start(input)
    expect((await send('PUT', '/things/t1', sized)).status).toBe(201)
    const { body: shown } = await send('GET', '/things/t1')
    expect((await send('PUT', '/things/t1', shown)).body).toEqual(shown)
    expect((await send('PATCH', '/things/t1', { size: 6 })).body).toMatchObject({
      size: 6,
      revision: 1,
    })
    const { body } = await send('GET', '/things?filter=size:6..7;name:One&q=on')
    expect(body).toHaveLength(1)
  })

  it('names every failure', async () => {
    const { send } = start(input)
    const { status, body } = await send('PUT', '/things/a%20b', { name: 5, size: 'big' })
    expect(status).toBe(422)
    const fields = body.invalidFields.map(({ field }: { field: string }) => field)
    expect(fields).toEqual(['id', 'name', 'size'])
  })

  it('is described, and comes back from a snapshot', async () => {
    const { mock, send, things } = start(input)
    await send('PUT', '/things/t1', sized)
    const { body } = await send('GET', '/openapi.json')
    expect(body.components.schemas.ThingInput.properties).toMatchObject({
      name: { type: 'string' },
      size: { type: 'number' },
    })
    await mock.restore(await mock.snapshot())
    expect(mock.resource(things).get('t1')).toMatchObject(sized)
  })
})

describe('a schema that changes what it reads', () => {
  const input = full.object({
    name: full.string().trim().toLowerCase(),
    kind: full.enum(['small', 'large']).default('small'),
    cents: full.number().transform((units) => units * 100),
    length: full.string().transform((text) => text.length),
    day: full.coerce.date().optional(),
    tags: full.union([full.string(), full.array(full.string())]).optional(),
    more: full.record(full.string(), full.unknown()).optional(),
    isOn: full.stringbool().optional(),
    self: full.lazy(() => full.object({ deep: full.number() })).optional(),
    any: full.any().optional(),
  })
  const sent = {
    name: ' ONE ',
    cents: 5,
    length: 'abc',
    day: '2026-01-31',
    isOn: 'yes',
    more: { a: 1 },
  }
  const kept = {
    name: 'one',
    kind: 'small',
    cents: 500,
    length: 3,
    day: '2026-01-31T00:00:00.000Z',
    isOn: true,
    more: { a: 1 },
  }

  it('is kept as it was read, through PUT, PATCH, a snapshot and the document', async () => {
    const { mock, send, things } = start(input)
    expect((await send('PUT', '/things/t1', sent)).body).toMatchObject(kept)
    expect((await send('PATCH', '/things/t1', { tags: ['a'] })).body).toMatchObject({
      ...kept,
      tags: ['a'],
    })
    const snapshot = await mock.snapshot()
    await mock.reset()
    await mock.restore(snapshot)
    expect(mock.resource(things).get('t1')).toMatchObject(kept)
    expect((await send('GET', '/openapi.json')).status).toBe(200)
    expect(
      (await send('GET', '/things?filter=cents:500;more.a:1;tags:a;isOn:true')).body,
    ).toHaveLength(1)
  })

  it('keeps what PUT leaves out with `putSemantics: merge`, and its defaults without', async () => {
    const { send } = start(input, { putSemantics: 'merge' })
    await send('PUT', '/things/t1', sent)
    const { body } = await send('PUT', '/things/t1', { name: 'two', cents: 1, length: '' })
    expect(body).toMatchObject({ name: 'two', isOn: true, day: kept.day })
    const replacing = start(input)
    await replacing.send('PUT', '/things/t1', sent)
    const replaced = await replacing.send('PUT', '/things/t1', {
      name: 'two',
      cents: 1,
      length: '',
    })
    expect(replaced.body).not.toHaveProperty('day')
    expect(replaced.body.kind).toBe('small')
  })
})

it('a schema of another library may read a text as a number', async () => {
  const length: StandardSchema<{ text: string }, { text: number }> = {
    '~standard': {
      version: 1,
      vendor: 'a-library',
      validate: (value) => ({ value: { text: (value as { text: string }).text.length } }),
      jsonSchema: {
        input: () => ({ type: 'object', properties: { text: { type: 'string' } } }),
        output: () => ({ type: 'object', properties: { text: { type: 'number' } } }),
      },
    },
  }
  const { mock, send } = start(length)
  expect((await send('PUT', '/things/t1', { text: 'abc' })).body.text).toBe(3)
  expect((await send('GET', '/things?filter=text:2..3')).body).toHaveLength(1)
  await mock.restore(await mock.snapshot())
})

it.each([null, 'text', [], undefined])(
  'a schema is not asked of what is no object: %j',
  async (value) => {
    const { send, mock, things } = start(standardObject({ name: 'string' }))
    expect((await send('PUT', '/things/t1', value)).status).toBe(422)
    await expect(mock.resource(things).put('t1', value as never)).rejects.toThrow()
    expect(mock.resource(things).get('t1')).toBeUndefined()
  },
)

it('a schema that cannot be said as JSON Schema is refused', () => {
  const silent = standardObject({ name: 'string' })
  const input = {
    '~standard': {
      ...silent['~standard'],
      jsonSchema: {
        input() {
          throw new Error('There is no JSON Schema of this.')
        },
      },
    },
  }
  const define = () => defineResource({ name: 'things', input })
  expect(define).toThrow('one of another library than zod must give its JSON Schema')
})

it('a schema that lets others in keeps them, and shows them', async () => {
  const { mock, send } = start(full.looseObject({ name: full.string() }), { strictBody: true })
  expect((await send('PUT', '/things/t1', { name: 'One', color: 'red' })).body.color).toBe('red')
  expect((await send('PATCH', '/things/t1', { color: null })).body).not.toHaveProperty('color')
  expect((await send('PUT', '/things/t1', { name: 'One', color: 'blue' })).body.color).toBe('blue')
  await mock.restore(await mock.snapshot())
})

it('a schema with a rule over several members tells what breaks it', async () => {
  const range = full
    .object({ from: full.number(), to: full.number() })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be below `from`' })
  const { send } = start(range)
  expect((await send('PUT', '/things/t1', { from: 2, to: 1 })).body.invalidFields).toEqual([
    { field: 'to', message: 'must not be below `from`, not 1' },
  ])
  await send('PUT', '/things/t1', { from: 1, to: 3 })
  expect((await send('PATCH', '/things/t1', { from: 4 })).status).toBe(422)
})

it('one schema may be that of several resources', async () => {
  const input = mini.object({ name: mini.string() })
  const resources = ['ones', 'others'].map((name) => defineResource({ name, input }))
  const send = jsonClient(createMock({ resources }))
  expect((await send('PUT', '/ones/1', { name: 'One' })).status).toBe(201)
  expect((await send('PUT', '/others/1', { name: 'One' })).status).toBe(201)
})

it.each<[string, StandardSchema]>([
  ['is asynchronous', mini.object({ name: mini.string().check(mini.refine(async () => true)) })],
  [
    'throws',
    full.object({
      name: full.string().refine(() => {
        throw new Error('No rate.')
      }),
    }),
  ],
])('a schema that %s is 500 that names it, and nothing is written', async (_, input) => {
  const { mock, things, send } = start(input)
  const { status, body } = await send('PUT', '/things/t1', { name: 'One' })
  expect(status).toBe(500)
  expect(body.detail).toContain('`input` of the resource "things" threw: ')
  expect(mock.resource(things).count).toBe(0)
})
