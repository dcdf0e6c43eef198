import type { Descriptions } from './operation.ts'

const tag = 'Customers'

export const customers: Descriptions = {
  'GET /customers': {
    id: 'GetCustomerCollection',
    tag,
    summary: 'List customers',
    callers: ['ApplicationJWT'],
    parameters: ['limit', 'offset', 'filter', 'q', 'expand', 'fields', 'sort'],
    success: { 200: ['Customer'] },
  },
  'POST /customers': {
    id: 'PostCustomer',
    tag,
    summary: 'Create a customer',
    parameters: ['expand'],
    body: 'CustomerInput',
    success: { 201: 'Customer' },
  },
  'GET /customers/{id}': {
    id: 'GetCustomer',
    tag,
    summary: 'Retrieve a customer',
    callers: ['ApplicationJWT'],
    parameters: ['expand', 'fields'],
    success: { 200: 'Customer' },
  },
  'PUT /customers/{id}': {
    id: 'PutCustomer',
    tag,
    summary: 'Upsert a customer',
    description:
      'Creates the customer, or replaces what can be written of it. A `revision` in the body, or an ' +
      '`If-Match`, that is not the current one is 409 (a rule of the mock).',
    parameters: ['expand', 'ifMatch'],
    body: 'CustomerInput',
    success: { 200: 'Customer', 201: 'Customer' },
  },
  'DELETE /customers/{id}': {
    id: 'DeleteCustomer',
    tag,
    summary: 'Merge and delete a customer',
    description: 'The customer of the path goes; the target stays and receives its data.',
    parameters: ['targetCustomerId'],
    success: { 204: null },
  },
}
