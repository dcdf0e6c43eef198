type Version = '2023-01' | '2026-08'

/** What the published documents have against answers, and why that is none of the kit's faults. */
const ofDocuments: Readonly<Record<Version, readonly (readonly [why: string, at: RegExp])[]>> = {
  '2023-01': [
    ['null beside a reference, which OpenAPI 3.0 does not read', /^(POST|PUT|GET) \/customers/],
    ['a plan lets no members in but those that are beside it', /^\S+ \/plans|^GET \/search$/],
  ],
  '2026-08': [],
}

/** What the kit still owes. */
const ofKit: typeof ofDocuments = {
  '2023-01': [
    ['tokens ask for more than the document', /^\S+ \/tokens/],
    ['addresses are null, not left out', /^GET \/payment-instruments/],
    [
      'members that are required in one choice',
      /\/(password-tokens|broadcast-messages|kyc-documents)/,
    ],
    ['an id by another name', /^GET \/custom-fields/],
  ],
  '2026-08': [
    ['tokens ask for more than the document', /^\S+ \/tokens/],
    ['addresses are null, not left out', /^GET \/payment-instruments/],
    ['members that are required in one choice', /\/(service-credentials|quotes)\//],
    ['an id by another name', /\/(custom-fields|external-identifiers)\//],
  ],
}

/** Why an answer may break the document; `undefined` where nothing is known. */
export const listedFault = (version: Version, at: string): string | undefined =>
  [...ofDocuments[version], ...ofKit[version]].find(([, place]) => place.test(at))?.[0]
