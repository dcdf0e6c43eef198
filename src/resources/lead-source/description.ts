import type { ResourceDescription } from '#engine/resource/description'
import type { LeadSourceSchemas } from './lead-source-schemas.ts'

const tag = 'Customers'

export const describe = ({
  leadSource,
  leadSourceData,
  leadSourceInput,
}: LeadSourceSchemas): ResourceDescription => ({
  operations: {
    GetCustomerLeadSource: {
      tag,
      summary: 'Retrieve the lead source of a customer',
      success: { 200: 'LeadSource' },
    },
    PutCustomerLeadSource: {
      tag,
      summary: 'Set the lead source of a customer',
      description: 'The first one that a customer gets is also its `original`, for good.',
      body: 'LeadSourceInput',
      success: { 201: 'LeadSource' },
    },
    DeleteCustomerLeadSource: {
      tag,
      summary: 'Delete the lead source of a customer',
      success: { 204: null },
    },
  },
  requests: { LeadSourceInput: leadSourceInput },
  responses: { LeadSource: leadSource, LeadSourceData: leadSourceData },
  pairs: [
    ['LeadSourceInput', 'LeadSource'],
    ['LeadSourceInput', 'LeadSourceData'],
  ],
})
