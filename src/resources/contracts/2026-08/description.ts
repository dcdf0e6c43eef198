import type { ResourceDescription } from '#engine/resource/description'
import { attachment } from './compliance-report.ts'
import { creditBalance } from './credit-balance.ts'

const tag = 'Customers'

export const description: ResourceDescription = {
  operations: {
    GetCustomerCreditBalance: {
      tag,
      summary: 'Retrieve the credit balance of a customer',
      success: { 200: 'CustomerCreditBalance' },
    },
    PostCustomerComplianceScreeningReport: {
      tag,
      summary: 'Make a compliance screening report of a customer',
      success: { 201: 'Attachment' },
    },
  },
  responses: { CustomerCreditBalance: creditBalance, Attachment: attachment },
}
