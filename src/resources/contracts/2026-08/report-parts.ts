export { postComplianceReport } from './compliance-report.ts'
export { getCreditBalance } from './credit-balance.ts'
export { description } from './description.ts'
