/** What comes of a method that is called once with what is valid. */
export type Outcome = 'success' | 'no path' | 'throws itself' | `${number}`

interface Exception {
  readonly outcome: Exclude<Outcome, 'success'>
  readonly why: string
}

const noPath: Exception = { outcome: 'no path', why: 'the document has no such operation' }

/** The methods of the client that are not answered with success, and why. */
export const exceptions: Readonly<Record<string, Exception>> = {
  'main.payoutRequestSplits.create': noPath,
  'storefront.transactions.update': noPath,
  'experimental.reports.getAmlAuditReport': noPath,
  'experimental.timelines.getActivityFeed': noPath,
  'experimental.timelines.getTransaction': noPath,
  'experimental.timelines.getCustomer': noPath,
  'experimental.location.query': noPath,
  'main.files.uploadAndUpdate': {
    outcome: 'throws itself',
    why: 'it reads the answer of the upload before it has come',
  },
}
