import type { MissingOperations } from '../interface/contract.ts'

/** What the API's definition of 2026-08 has below the mock's own resources, and the mock has not. */
export const missingOperations: MissingOperations = {
  '/payment-instruments': ['POST'],
  '/payment-instruments/{id}': ['PATCH'],
  '/payment-instruments/{id}/deactivation': ['POST'],
  '/payment-instruments/{id}/name-inquiry': ['POST'],
  '/tags/{tag}/aml-checks': ['POST', 'DELETE'],
  '/tags/{tag}/aml-checks/{amlCheckId}': ['POST', 'DELETE'],
  '/tags/{tag}/kyc-documents': ['POST', 'DELETE'],
  '/tags/{tag}/kyc-documents/{kycDocumentId}': ['POST', 'DELETE'],
}
