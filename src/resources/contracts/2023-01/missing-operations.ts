import type { MissingOperations } from '../interface/contract.ts'

/** What the API's definition of 2023-01 has below the mock's own resources, and the mock has not. */
export const missingOperations: MissingOperations = {
  '/customers/{id}/aml': ['GET'],
  '/customers/{id}/edd-score': ['GET', 'PATCH'],
  '/customers/{id}/edd-search-results': ['GET'],
  '/customers/{id}/edd-timeline': ['GET', 'POST'],
  '/payment-instruments': ['POST'],
  '/payment-instruments/{id}': ['PATCH'],
  '/payment-instruments/{id}/deactivation': ['POST'],
  '/tags/{tag}/kyc-documents': ['POST', 'DELETE'],
  '/tags/{tag}/kyc-documents/{kycDocumentId}': ['POST', 'DELETE'],
}
