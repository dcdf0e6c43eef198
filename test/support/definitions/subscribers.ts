const text = (maxLength: number) => ({ type: 'string', maxLength })
const labelled = {
  type: 'array',
  items: {
    type: 'object',
    required: ['label', 'value'],
    properties: { label: text(45), value: text(255), primary: { type: 'boolean' } },
  },
}

/** As much as a customer has, so that what differs is the way and not the load. */
const subscriber = {
  type: 'object',
  properties: {
    id: { type: 'string', readOnly: true },
    websiteId: text(50),
    customFields: { type: 'object' },
    primaryAddress: {
      type: 'object',
      properties: {
        firstName: text(45),
        lastName: text(45),
        organization: text(255),
        address: text(60),
        city: text(45),
        country: { type: 'string', pattern: '^[A-Z]{2}$' },
        postalCode: text(10),
        phoneNumbers: labelled,
        emails: labelled,
        dob: { type: 'string', format: 'date' },
      },
    },
    isEddRequired: { type: 'boolean', default: false },
    revision: { type: 'integer', readOnly: true },
    createdTime: { type: 'string', format: 'date-time', readOnly: true },
    updatedTime: { type: 'string', format: 'date-time', readOnly: true },
  },
}

const content = { 'application/json': { schema: subscriber } }

/** An API of subscribers alone. */
export const subscribers = {
  openapi: '3.1.0',
  info: { title: 'Subscribers', version: '1' },
  paths: {
    '/subscribers/{id}': {
      get: { responses: { 200: { content } } },
      put: { requestBody: { content }, responses: { 200: { content }, 201: { content } } },
    },
  },
}
