import type { Descriptions } from './operation.ts'

const tag = 'Customers'

export const leadSource: Descriptions = {
  'GET /customers/{id}/lead-source': {
    id: 'GetCustomerLeadSource',
    tag,
    summary: 'Retrieve the lead source of a customer',
    success: { 200: 'LeadSource' },
  },
  'PUT /customers/{id}/lead-source': {
    id: 'PutCustomerLeadSource',
    tag,
    summary: 'Set the lead source of a customer',
    description: 'The first one that a customer gets is also its `original`, for good.',
    body: 'LeadSourceInput',
    success: { 201: 'LeadSource' },
  },
  'DELETE /customers/{id}/lead-source': {
    id: 'DeleteCustomerLeadSource',
    tag,
    summary: 'Delete the lead source of a customer',
    success: { 204: null },
  },
}
