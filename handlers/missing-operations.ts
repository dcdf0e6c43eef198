import { matches } from './route.ts'

/** What the API's definition of 2023-01 has below the mock's own resources, and the mock has not. */
const missing: Readonly<Record<string, readonly string[]>> = {
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

/** Whether the API answers what the mock does not. */
export const isMissing = (method: string, segments: readonly string[]): boolean =>
  Object.entries(missing).some(
    ([path, methods]) => methods.includes(method) && matches(path.slice(1).split('/'), segments),
  )
