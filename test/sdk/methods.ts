import type { Client } from '../support/client.ts'
import * as leadSource from './lead-source.ts'
import * as paymentInstruments from './payment-instruments.ts'
import * as paymentTokens from './payment-tokens.ts'
import * as reading from './reading.ts'
import * as saving from './saving.ts'
import type { Tests } from './stage.ts'
import * as tags from './tags.ts'
import * as timeline from './timeline.ts'

/** The methods of the client that are about customers, by their resource. */
type Methods = {
  [Resource in Exclude<keyof Client, `set${string}`>]: Record<keyof Client[Resource], Tests>
}

const customers = { ...reading, ...saving, ...leadSource, ...timeline }

/** The tests of each method that the contract has. */
export const tested: Methods = { customers, tags, paymentTokens, paymentInstruments }

const later = 'came after the contract of 2023-01'
const documents = 'is about identity documents, not customers'
const checks = 'is about checks of identities, which came after the contract of 2023-01'
const vault = 'changes the vault; a customer screen reads it'

/** Methods that the contract has not, or that the mock leaves out: each is told so. Why: */
export const beyond: Record<keyof Methods, Record<string, string>> = {
  customers: {
    getCustomerCreditBalance: later,
    generateComplianceScreeningReport: later,
  },
  tags: {
    tagKycDocument: documents,
    untagKycDocument: documents,
    tagKycDocuments: documents,
    untagKycDocuments: documents,
    tagAmlCheck: checks,
    untagAmlCheck: checks,
    tagAmlChecks: checks,
    untagAmlChecks: checks,
  },
  paymentTokens: {},
  paymentInstruments: {
    create: vault,
    update: vault,
    deactivate: vault,
    nameInquiry: vault,
  },
}
