import { expect, it } from 'vitest'
import { kitDocument } from '../support/kit-document.ts'
import { differencesOf, factsOf } from '../support/openapi-facts.ts'

const copy = () => JSON.parse(JSON.stringify(kitDocument))

type Change = [what: string, change: (document: ReturnType<typeof copy>) => void, fact: string]

const changes: Change[] = [
  [
    'a bound',
    ({ components }) => {
      components.schemas.Customer.properties.id.maxLength = 60
    },
    'PUT /customers/{id} 200 body.id maxLength',
  ],
  [
    'a pattern',
    ({ components }) => {
      components.schemas.ContactInput.properties.city.pattern = '.'
    },
    'PUT /customers/{id} request.primaryAddress.city pattern',
  ],
  [
    'null',
    ({ components }) => {
      components.schemas.Customer.properties.email.type = 'string'
    },
    'GET /customers 200 body[].email type',
  ],
  [
    'a format',
    ({ components }) => {
      delete components.schemas.Tag.properties.createdTime.format
    },
    'GET /customers/{id} 200 body.tags[].createdTime format',
  ],
  [
    'a value of an enum',
    ({ components }) => {
      components.schemas.PaymentMethod.enum.pop()
    },
    'POST /customers request.defaultPaymentInstrument<1>.method enum',
  ],
  [
    'a required member',
    ({ components }) => {
      components.schemas.Tag.required.pop()
    },
    'PUT /customers/{id} 201 body.tags[]._links required',
  ],
  [
    'who writes a member',
    ({ components }) => {
      delete components.schemas.Customer.properties.revision.readOnly
    },
    'PUT /customers/{id} 200 body.revision readOnly',
  ],
  [
    'a member',
    ({ components }) => {
      delete components.schemas.LeadSource.properties.campaign
    },
    'GET /customers/{id}/lead-source 200 body.campaign declared',
  ],
  [
    'a status',
    ({ paths }) => {
      delete paths['/customers/{id}'].put.responses[409]
    },
    'PUT /customers/{id} 409 declared',
  ],
  [
    'the status in a problem',
    ({ components }) => {
      components.schemas.Conflict.properties.status.const = 400
    },
    'PUT /customers/{id} 409 body.status enum',
  ],
  [
    'a header',
    ({ paths }) => {
      delete paths['/customers'].post.responses[201].headers.Location
    },
    'POST /customers 201 header:Location declared',
  ],
  [
    'a parameter',
    ({ paths }) => {
      paths['/customers'].get.parameters.pop()
    },
    'GET /customers query:sort declared',
  ],
  [
    'who may call',
    ({ paths }) => {
      delete paths['/customers'].get.security
    },
    'GET /customers security',
  ],
]

it.each(changes)('a comparison sees that %s changed', (_, change, fact) => {
  const after = copy()
  change(after)
  const found = differencesOf(factsOf(copy()), factsOf(after)).map((each) => each.fact)
  expect(found).toContain(fact)
})

it('a comparison sees none between a document and itself', () => {
  expect(differencesOf(factsOf(copy()), factsOf(copy()))).toEqual([])
})

it('what 3.0 and 3.1 write otherwise is the same', () => {
  const documentOf = (schema: object) => ({
    security: [],
    paths: {
      '/a': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } },
    },
  })
  const older = {
    type: 'object',
    nullable: true,
    allOf: [{ required: ['a'] }],
    properties: { a: { type: 'integer', minimum: 4, maximum: 4 }, b: { type: 'string' } },
  }
  const newer = {
    anyOf: [
      {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'integer', const: 4 }, b: { type: 'string' } },
      },
      { type: 'null' },
    ],
  }
  expect(factsOf(documentOf(older))).toEqual(factsOf(documentOf(newer)))
})
