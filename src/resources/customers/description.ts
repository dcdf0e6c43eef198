import type { ResourceDescription } from '#engine/resource/description'
import { schemaRef } from '#engine/schema/json-schema'
import type { CustomerReading } from './customer-contract.ts'

const tag = 'Customers'

export const describe = ({
  customer,
  contact,
  description: { requests, responses, choices = {}, notes },
}: CustomerReading): ResourceDescription => ({
  operations: {
    GetCustomerCollection: {
      tag,
      summary: 'List customers',
      callers: ['ApplicationJWT'],
      parameters: ['limit', 'offset', 'filter', 'q', 'expand', 'fields', 'sort'],
      success: { 200: ['Customer'] },
    },
    PostCustomer: {
      tag,
      summary: 'Create a customer',
      parameters: ['expand'],
      body: 'CustomerInput',
      success: { 201: 'Customer' },
    },
    GetCustomer: {
      tag,
      summary: 'Retrieve a customer',
      callers: ['ApplicationJWT'],
      parameters: ['expand', 'fields'],
      success: { 200: 'Customer' },
    },
    PutCustomer: {
      tag,
      summary: 'Upsert a customer',
      description:
        'Creates the customer, or replaces what can be written of it. A `revision` in the body, or an ' +
        '`If-Match`, that is not the current one is 409 (a rule of the mock).',
      parameters: ['expand', 'ifMatch'],
      body: 'CustomerInput',
      success: { 200: 'Customer', 201: 'Customer' },
    },
    DeleteCustomer: {
      tag,
      summary: 'Merge and delete a customer',
      description: 'The customer of the path goes; the target stays and receives its data.',
      parameters: ['targetCustomerId'],
      success: { 204: null },
    },
  },
  parameters: {
    targetCustomerId: {
      name: 'targetCustomerId',
      in: 'query',
      description: 'The customer that stays and receives the data.',
      schema: { type: 'string' },
      required: true,
    },
  },
  requests: requests ?? {},
  responses: { Customer: customer, Contact: contact, ...responses },
  choices,
  pairs: [
    ['CustomerInput', 'Customer'],
    ['ContactInput', 'Contact'],
  ],
  notes: {
    'Customer.customFields': { default: {} },
    ...notes,
    'Customer._embedded': {
      properties: {
        leadSource: schemaRef('LeadSource'),
        defaultPaymentInstrument: schemaRef('PaymentInstrument'),
        website: { type: 'object' },
      },
      additionalProperties: false,
    },
  },
  partial: ['Customer', 'Contact'],
})
