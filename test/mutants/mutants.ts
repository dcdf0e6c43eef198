/** A defect to plant: in a file, a text that stands there once, and what stands there instead. */
export interface Mutant {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
}

const upsert = 'src/semantics/upsert.ts'
const put = 'src/semantics/put-customer.ts'
const write = 'src/semantics/write-customer.ts'
const claims = 'src/semantics/claims.ts'
const merge = 'src/semantics/merge-customers.ts'
const tokens = 'src/semantics/payment-tokens.ts'

export const mutants: readonly Mutant[] = [
  {
    name: '201 without Location',
    file: 'handlers/customers.ts',
    from: '{ status: 201, headers: { Location: customerUrl(base, id) } }',
    to: '{ status: 201 }',
  },
  {
    name: '200 for a new customer',
    file: 'handlers/customers.ts',
    from: '{ status: 201, headers',
    to: '{ status: 200, headers',
  },
  {
    name: 'Location on an update',
    file: 'handlers/customers.ts',
    from: 'if (!created) return jsonResponse(customer)',
    to: 'if (!created) return jsonResponse(customer, { headers: { Location: customerUrl(base, id) } })',
  },
  {
    name: 'If-Match is not read',
    file: 'handlers/customers.ts',
    from: "claimsOf(body, request.headers.get('if-match'))",
    to: 'claimsOf(body)',
  },
  {
    name: 'the revision goes up by two',
    file: upsert,
    from: 'revision: previous.revision + 1',
    to: 'revision: previous.revision + 2',
  },
  {
    name: 'a new customer has revision 1',
    file: upsert,
    from: 'revision: rules.initialRevision',
    to: 'revision: rules.initialRevision + 1',
  },
  {
    name: 'paymentToken leaks into the response',
    file: upsert,
    from: 'email: primaryEmail(primaryAddress),',
    to: 'email: primaryEmail(primaryAddress), paymentToken: input.paymentToken,',
  },
  {
    name: 'a PUT that changes nothing is a change',
    file: upsert,
    from: "!changed && context.rules.unchangedPut === 'keep-revision'",
    to: 'false',
  },
  {
    name: 'updatedTime stays',
    file: upsert,
    from: 'revision: previous.revision + 1, updatedTime: context.now',
    to: 'revision: previous.revision + 1',
  },
  {
    name: 'createdTime moves',
    file: upsert,
    from: 'return { ...next, revision',
    to: 'return { ...next, createdTime: context.now, revision',
  },
  {
    name: 'an omitted instrument is cleared',
    file: upsert,
    from: 'if (sent === undefined) return previous?.defaultPaymentInstrument ?? null',
    to: 'if (sent === undefined) return null',
  },
  {
    name: 'omitted custom fields stay',
    file: upsert,
    from: 'input.customFields ?? kept?.customFields ?? {}',
    to: 'input.customFields ?? previous?.customFields ?? {}',
  },
  {
    name: 'an omitted address stays',
    file: upsert,
    from: 'if (!token) return kept?.primaryAddress ?? null',
    to: 'if (!token) return previous?.primaryAddress ?? null',
  },
  {
    name: 'a token does not win over an instrument',
    file: upsert,
    from: 'if (tokenized) return tokenized',
    to: 'if (tokenized && !input.defaultPaymentInstrument) return tokenized',
  },
  {
    name: 'the primary e-mail is not preferred',
    file: upsert,
    from: 'emails.find(({ primary }) => primary === true) ?? emails[0]',
    to: 'emails[0]',
  },
  {
    name: 'a token is not spent',
    file: write,
    from: 'if (token) spendToken(world, token, record, now)',
    to: '',
  },
  {
    name: 'an expired token is taken',
    file: tokens,
    from: 'token.expirationTime === null || token.expirationTime > now',
    to: 'token.expirationTime !== undefined',
  },
  {
    name: 'a spent token is taken',
    file: tokens,
    from: 'if (token.isUsed) return',
    to: 'if (false) return',
  },
  {
    name: 'a change is not announced',
    file: write,
    from: 'if (record !== previous) {',
    to: 'if (!previous) {',
  },
  {
    name: 'a stale revision is taken',
    file: claims,
    from: 'revision !== undefined && current !== undefined && revision !== current',
    to: 'false',
  },
  {
    name: 'a newer revision than the stored one is taken',
    file: claims,
    from: 'current !== undefined && revision !== current',
    to: 'current !== undefined && revision < current',
  },
  {
    name: 'If-Match makes a customer',
    file: claims,
    from: 'if (current === undefined) return false',
    to: 'if (current === undefined) return true',
  },
  {
    name: 'a merged id is made anew',
    file: put,
    from: "!previous && rules.mergedIds === 'conflict'",
    to: 'false',
  },
  {
    name: 'last-write-wins conflicts too',
    file: put,
    from: "if (rules.concurrency === 'revision') requireCurrent",
    to: 'requireCurrent',
  },
  {
    name: 'one failure is reported of several',
    file: 'src/contract/check-body.ts',
    from: 'throw invalid(inBodyOrder(body, failures))',
    to: 'throw invalid(inBodyOrder(body, failures).slice(0, 1))',
  },
  {
    name: 'failures come in any order',
    file: 'src/contract/check-body.ts',
    from: '.sort((a, b) => compareRanks(a.rank, b.rank))',
    to: '',
  },
  {
    name: 'lengths count UTF-16 units',
    file: 'src/contract/text.ts',
    from: ' || [...value].length <= maximum',
    to: '',
  },
  {
    name: 'names are ASCII',
    file: 'src/contract/contact.ts',
    from: String.raw`const name = /^[\w\s\-\p{L},.']+$/u`,
    to: String.raw`const name = /^[\w\s\-,.']+$/u`,
  },
  {
    name: 'no credentials are needed',
    file: 'src/semantics/authenticate.ts',
    from: 'if (credentials.length === 0) throw',
    to: 'if (false) throw',
  },
  {
    name: 'permissions are not asked',
    file: 'src/semantics/authorize.ts',
    from: 'key.operations && operation && !key.operations.includes(operation)',
    to: 'false',
  },
  {
    name: 'any media type is JSON',
    file: 'src/semantics/parse.ts',
    from: "requireJson(request.headers.get('content-type'))",
    to: '',
  },
  {
    name: 'a merge loses tags',
    file: merge,
    from: 'tags: united(target.tags, source.tags)',
    to: 'tags: target.tags',
  },
  {
    name: 'a merge keeps the duplicate',
    file: merge,
    from: '  world.customers.delete(id)\n',
    to: '',
  },
  {
    name: 'a merge does not count as a modification',
    file: merge,
    from: 'revision: target.revision + 1',
    to: 'revision: target.revision',
  },
  {
    name: 'a tag does not count as a modification',
    file: 'src/semantics/tags/change-tags.ts',
    from: 'revision: previous.revision + 1',
    to: 'revision: previous.revision',
  },
  {
    name: 'the first lead source is forgotten',
    file: 'src/semantics/lead-source.ts',
    from: 'return { ...previous, current: { ...input, createdTime, updatedTime: now } }',
    to: 'const next = { ...input, createdTime, updatedTime: now }\n  return { ...previous, current: next, original: next }',
  },
  {
    name: 'a total that is only the page',
    file: 'handlers/page-response.ts',
    from: "'Pagination-Total': String(total)",
    to: "'Pagination-Total': String(items.length)",
  },
  {
    name: 'ties are in no order',
    file: 'src/semantics/sort.ts',
    from: 'return a.record.id < b.record.id ? -1 : 1',
    to: 'return 0',
  },
  {
    name: 'a negation is not one',
    file: 'src/semantics/filter/compile.ts',
    from: 'return (record) => !excluded(record)',
    to: 'return (record) => excluded(record)',
  },
  {
    name: 'credentials are in the journal',
    file: 'src/journal/entry.ts',
    from: 'secretHeaders.test(name) ? redacted : value',
    to: 'value',
  },
  {
    name: 'a reset keeps what was spent',
    file: 'src/database/world.ts',
    from: 'this.epoch += 1',
    to: '',
  },
]
