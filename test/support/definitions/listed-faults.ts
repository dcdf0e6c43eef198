type Version = '2023-01' | '2026-08'
type Listed = readonly (readonly [why: string, at: RegExp])[]

const plans = [
  'a plan lets no members in but those that are beside it',
  /^\S+ \/plans|^GET \/search$/,
] as const

/** What the published documents have against answers, and why that is none of the kit's faults. */
const ofDocuments: Readonly<Record<Version, Listed>> = {
  '2023-01': [
    ['null beside a reference, which OpenAPI 3.0 does not read', /^(POST|PUT|GET) \/customers/],
    plans,
  ],
  '2026-08': [],
}

/** What no request can be valid for. */
const ofRequests: Readonly<Record<Version, Listed>> = {
  '2023-01': [
    ['one of several open objects: what fits one fits all', /^PATCH \/payment-instruments/],
    plans,
  ],
  '2026-08': [
    ['one of several open objects: what fits one fits all', /^PATCH \/payment-instruments/],
  ],
}

const whyOf = (listed: Listed, at: string) => listed.find(([, place]) => place.test(at))?.[0]

/** Why an answer may break the document; `undefined` where nothing is known. */
export const listedFault = (version: Version, at: string): string | undefined =>
  whyOf(ofDocuments[version], at)

/** Why a request may break the document. */
export const listedRequest = (version: Version, at: string): string | undefined =>
  whyOf(ofRequests[version], at)
