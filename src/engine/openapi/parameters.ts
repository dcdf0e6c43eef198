import type { JsonSchema } from '../schema/json-schema.ts'
import { schemaRef } from '../schema/json-schema.ts'

const query = (name: string, description: string, schema: JsonSchema, more: JsonSchema = {}) => ({
  name,
  in: 'query',
  description,
  schema,
  ...more,
})

const path = (name: string, description: string, schema: JsonSchema) => ({
  name,
  in: 'path',
  description,
  required: true,
  schema,
})

const text = { type: 'string' }

/** Parameters that any resource may have, under the names by which operations ask for them. */
export const parameters = {
  limit: query('limit', 'How many to show.', {
    type: 'integer',
    minimum: 0,
    maximum: 1000,
    default: 100,
  }),
  offset: query('offset', 'How many to skip.', { type: 'integer', minimum: 0, default: 0 }),
  filter: query(
    'filter',
    'Clauses such as `primaryAddress.country:US,CA;invoiceCount:1..`: `;` is AND, `,` is OR, `!` negates.',
    text,
  ),
  q: query('q', 'A part of a text of the resource.', text),
  expand: query('expand', 'Names of related resources to embed, separated by commas.', text),
  fields: query(
    'fields',
    'Names of the members to show, separated by commas. The others are left out, required ones too.',
    text,
  ),
  sort: query(
    'sort',
    'Names of members to sort by, in their order; `-` before a name is descending.',
    { type: 'array', items: text },
    { style: 'form', explode: false },
  ),
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      'The revision that the edit began from, such as `"3"`; an old one is 409 (a rule of the mock).',
    schema: text,
  },
  id: path('id', 'The id of the resource.', schemaRef('PathId')),
}

/** The same of what may be skipped, where a version bounds it. */
export const offsetUpTo = (maximum: number) =>
  maximum === Number.MAX_SAFE_INTEGER
    ? {}
    : { offset: { ...parameters.offset, schema: { ...parameters.offset.schema, maximum } } }

export const parameterRef = (name: string): JsonSchema => ({
  $ref: `#/components/parameters/${name}`,
})
