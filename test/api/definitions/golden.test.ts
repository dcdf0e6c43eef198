import { expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { petShop } from '../../support/definitions/pet-shop.ts'

const text = { type: 'string' }
const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, text]))
const formats = ['date', 'date-time', 'time', 'email', 'uuid', 'uri', 'ipv4', 'ipv6', 'hostname']

/** What values are made by: the names of members, their formats, and the bounds of numbers, texts and lists. */
const schemas = {
  person: {
    type: 'object',
    properties: {
      id: { type: 'string', format: 'uuid' },
      ...texts('firstName', 'family_name', 'FullName', 'userName', 'email', 'homepage', 'phone'),
      ...texts('city', 'countryCode', 'region', 'zip', 'street', 'addressLine2', 'jobTitle'),
      ...texts('birthDate', 'dob', 'name', 'comment', 'title', 'locale', 'timezone', 'password'),
      address: { type: 'object', properties: texts('street', 'city', 'country') },
    },
  },
  thing: {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'integer' },
      ...texts('name', 'brand', 'fileName', 'slug', 'color', 'currency', 'status', 'version'),
      ...texts('category', 'sku', 'apiKey', 'updatedAt', 'language', 'other'),
      ...Object.fromEntries(formats.map((format) => [format, { type: 'string', format }])),
      price: { type: 'number', minimum: 1, maximum: 2, multipleOf: 0.25 },
      amount: { type: 'integer', exclusiveMinimum: 3, exclusiveMaximum: 6 },
      below: { type: 'number', maximum: -5 },
      bounded: { type: 'string', minLength: 30, maxLength: 31 },
      short: { type: 'string', maxLength: 3 },
      pattern: { type: 'string', pattern: '^[A-C]{2}-\\d{3,4}(x|yz)?$' },
      kind: { enum: ['a', 'b', 3, null] },
      fixed: { const: 'this' },
      maybe: { type: ['string', 'null'] },
      either: { oneOf: [{ type: 'integer', minimum: 7, maximum: 7 }, { type: 'boolean' }] },
      both: {
        allOf: [
          { type: 'object', required: ['one'], properties: { one: { type: 'boolean' } } },
          { type: 'object', properties: { two: { type: 'integer', minimum: 2, maximum: 3 } } },
        ],
      },
      labels: { type: 'array', items: text, minItems: 2, maxItems: 3, uniqueItems: true },
      parts: { type: 'array', items: { type: 'object', properties: texts('name', 'note') } },
      scores: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
      personId: text,
    },
  },
}

const listAndCreate = (name: keyof typeof schemas) => {
  const schema = { $ref: `#/components/schemas/${name}` }
  const json = (each: object) => ({ content: { 'application/json': { schema: each } } })
  const one = { responses: { 200: json(schema) } }
  return {
    [`/${name}s`]: {
      get: { responses: { 200: json({ type: 'array', items: schema }) } },
      post: { responses: { 201: json(schema) } },
    },
    [`/${name}s/{id}`]: { get: one },
    [`/${name}s/latest/seen`]: { get: one },
  }
}

const samples = {
  openapi: '3.1.0',
  info: { title: 'Samples' },
  paths: { ...listAndCreate('person'), ...listAndCreate('thing') },
  components: { schemas },
}

const now = () => new Date('2026-01-31T09:30:00Z')

// As for the kit's own factories: a change of these files changes the data of everyone's tests and stories.
it.each([
  ['samples', samples, { persons: 4, things: 6 }],
  ['pet-shop', petShop, { pets: 4, owners: 2, 'pets/toys': 3, visits: 4 }],
] as const)(
  'what is made of the document "%s" stays as it is',
  async (name, definitions, records) => {
    const mock = createMock({ definitions, records, now, seed: 7, auth: 'off' })
    await mock.ready
    const { customers, format, version, ...made } = (await mock.snapshot()) as Record<
      string,
      unknown
    >
    const tables = Object.entries(made).filter(
      ([, table]) => Array.isArray(table) && table.length > 0,
    )
    const lines = tables.flatMap(([table, all]) =>
      (all as object[]).map((record) => `${table} ${JSON.stringify(record, null, 2)}\n`),
    )
    await expect(lines.join('')).toMatchFileSnapshot(`../../golden/definitions-${name}.txt`)
  },
)

it('what is answered without a record stays as it is', async () => {
  const mock = createMock({ definitions: samples, seed: 7, now, auth: 'off' })
  const answers = ['/persons/latest/seen', '/things/latest/seen'].map(async (path) => {
    const response = await mock.fetch(new Request(`https://api.rebilly.com${path}`))
    return `${path} ${JSON.stringify(await response?.json(), null, 2)}\n`
  })
  const all = (await Promise.all(answers)).join('')
  await expect(all).toMatchFileSnapshot('../../golden/definitions-answers.txt')
})
