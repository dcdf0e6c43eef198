/** An API of nobody, in OpenAPI 3.0, with what such documents have. */
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object) => ({ 'application/json': { schema } })
const answer = (schema: object) => ({ description: 'Success.', content: json(schema) })
const body = (schema: object) => ({ required: true, content: json(schema) })
const param = (name: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'path',
  required: true,
  schema,
})
const problem = { description: 'A problem.' }

export const petShop = {
  openapi: '3.0.3',
  info: { title: 'Pet shop', version: '1' },
  security: [{ key: [] }],
  paths: {
    '/pets': {
      get: {
        operationId: 'listPets',
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer' } },
          { name: 'status', in: 'query', schema: { type: 'string', enum: ['free', 'sold'] } },
          { name: 'expand', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          200: {
            ...answer({ type: 'array', items: ref('Pet') }),
            headers: { 'X-Total-Count': { schema: { type: 'integer' } } },
          },
        },
      },
      post: {
        operationId: 'createPet',
        requestBody: body(ref('Pet')),
        responses: { 201: answer(ref('Pet')), 422: problem },
      },
    },
    '/pets/{petId}': {
      parameters: [param('petId', { type: 'integer' })],
      get: { operationId: 'getPet', responses: { 200: answer(ref('Pet')), 404: problem } },
      put: {
        operationId: 'updatePet',
        requestBody: body(ref('Pet')),
        responses: { 200: answer(ref('Pet')), 404: problem },
      },
      patch: {
        operationId: 'patchPet',
        requestBody: body({
          type: 'object',
          properties: { note: { type: 'string', nullable: true } },
        }),
        responses: { 200: answer(ref('Pet')) },
      },
      delete: { operationId: 'deletePet', responses: { 204: { description: 'Done.' } } },
    },
    '/pets/{petId}/archive': {
      post: {
        operationId: 'archivePet',
        parameters: [param('petId', { type: 'integer' })],
        responses: { 200: answer(ref('Pet')) },
      },
    },
    '/pets/{petId}/photo': {
      get: {
        operationId: 'getPhoto',
        parameters: [param('petId', { type: 'integer' })],
        responses: { 200: { description: 'A photo.', content: { 'image/png': {} } } },
      },
    },
    '/pets/{petId}/toys': {
      parameters: [param('petId', { type: 'integer' })],
      get: {
        operationId: 'listToys',
        responses: { 200: answer({ type: 'array', items: ref('Toy') }) },
      },
      post: {
        operationId: 'createToy',
        requestBody: body(ref('Toy')),
        responses: { 201: answer(ref('Toy')) },
      },
    },
    '/pets/{petId}/toys/{toyId}': {
      parameters: [param('petId', { type: 'integer' }), param('toyId')],
      get: { operationId: 'getToy', responses: { 200: answer(ref('Toy')) } },
    },
    '/pets/{petId}/diet': {
      parameters: [param('petId', { type: 'integer' })],
      get: { operationId: 'getDiet', responses: { 200: answer(ref('Diet')) } },
      put: {
        operationId: 'setDiet',
        requestBody: body(ref('Diet')),
        responses: { 200: answer(ref('Diet')), 201: answer(ref('Diet')) },
      },
    },
    '/owners': {
      get: {
        operationId: 'listOwners',
        responses: {
          200: answer({
            type: 'object',
            required: ['items', 'total'],
            properties: {
              items: { type: 'array', items: ref('Owner') },
              total: { type: 'integer' },
            },
          }),
        },
      },
      post: {
        operationId: 'createOwner',
        security: [],
        requestBody: body(ref('Owner')),
        responses: { 201: answer(ref('Owner')) },
      },
    },
    '/owners/{handle}': {
      parameters: [param('handle')],
      get: { operationId: 'getOwner', responses: { 200: answer(ref('Owner')) } },
      put: {
        operationId: 'putOwner',
        requestBody: body(ref('Owner')),
        responses: { 200: answer(ref('Owner')), 201: answer(ref('Owner')) },
      },
    },
    '/visits': {
      get: {
        operationId: 'listVisits',
        responses: { 200: answer({ type: 'array', items: ref('Visit') }) },
      },
      post: {
        operationId: 'createVisit',
        requestBody: body(ref('Visit')),
        responses: { 201: answer(ref('Visit')) },
      },
    },
    '/reports/sales': {
      get: { operationId: 'getSales', responses: { 200: answer(ref('Sales')) } },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Shop-Key' } },
    schemas: {
      Pet: {
        type: 'object',
        required: ['id', 'name', 'status', 'createdAt'],
        properties: {
          id: { type: 'integer', readOnly: true },
          name: { type: 'string', maxLength: 20 },
          status: { type: 'string', enum: ['free', 'sold', 'archived'], default: 'free' },
          ownerId: { type: 'string' },
          note: { type: 'string', nullable: true },
          secret: { type: 'string', writeOnly: true },
          tags: { type: 'array', items: { type: 'string', pattern: '^[a-z]+$' } },
          weight: { type: 'number', minimum: 0, exclusiveMinimum: true },
          createdAt: { type: 'string', format: 'date-time', readOnly: true },
          mother: ref('Pet'),
        },
      },
      Toy: {
        type: 'object',
        required: ['label'],
        properties: { id: { type: 'string', readOnly: true }, label: { type: 'string' } },
      },
      Diet: {
        type: 'object',
        required: ['meals'],
        properties: { meals: { type: 'integer', default: 2 }, food: { type: 'string' } },
      },
      Owner: {
        type: 'object',
        required: ['email'],
        properties: {
          handle: { type: 'string', pattern: '^[a-z]+$' },
          email: { type: 'string', format: 'email' },
        },
      },
      Visit: {
        oneOf: [ref('Checkup'), ref('Surgery')],
        discriminator: {
          propertyName: 'kind',
          mapping: { checkup: '#/components/schemas/Checkup', surgery: 'Surgery' },
        },
      },
      Checkup: {
        type: 'object',
        required: ['kind'],
        properties: {
          id: { type: 'string', format: 'uuid', readOnly: true },
          kind: { type: 'string' },
          weight: { type: 'number' },
        },
      },
      Surgery: {
        type: 'object',
        required: ['kind', 'surgeon'],
        properties: {
          id: { type: 'string', format: 'uuid', readOnly: true },
          kind: { type: 'string' },
          surgeon: { type: 'string' },
        },
      },
      Sales: {
        type: 'object',
        required: ['currency', 'amount'],
        properties: {
          currency: { type: 'string' },
          amount: { type: 'number' },
          months: {
            type: 'array',
            items: { type: 'object', properties: { sold: { type: 'integer' } } },
          },
        },
      },
    },
  },
}
