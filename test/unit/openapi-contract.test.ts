import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kitDocument, kitDocument2026 } from '../support/kit-document.ts'
import {
  differencesOf,
  factsAbout,
  factsOf,
  type Intended,
  isIntended,
  operationOf,
} from '../support/openapi-facts.ts'

const leadSourceMember =
  'medium|source|campaign|term|content|affiliate|subAffiliate|salesAgent|clickId|path|referrer'

/** Where the documents differ in every version. */
const always: Intended[] = [
  [
    /^(POST|PUT|PATCH|DELETE) \S+ (400|413|415) declared$/,
    '-',
    'true',
    'the API does not say what an unreadable body is',
  ],
  [/^(GET|DELETE) \S+ 422 declared$/, '-', 'true', 'the API does not say what a bad query is'],
  [
    /^\S+ \/customers\/{id}\/(lead-source|timeline) 404 declared$/,
    '-',
    'true',
    'a customer may be unknown here too',
  ],
  [
    /^(PUT|POST) \/customers(\/{id})? query:expand declared$/,
    '-',
    'true',
    'the guide says so, the definition forgets it',
  ],
  [
    /^PUT \/customers\/{id} header:If-Match declared$/,
    '-',
    'true',
    'the kit takes a revision there',
  ],
  [/^GET \S+ query:limit default$/, '-', '100', 'the default that the official client expects'],
  [/^GET \S+ query:offset default$/, '-', '0', 'the default that the official client expects'],
  [
    /[iI]d pattern$/,
    '-',
    JSON.stringify('^(?!\\.\\.?$)'),
    'nobody could ask for what is called "." or ".."',
  ],
  [
    / path:(id|customerId) pattern$/,
    JSON.stringify('^[@~\\-.\\w]+$'),
    JSON.stringify('^(?!\\.\\.?$)[@~\\-.\\w]+$'),
    'the same of the id in a path',
  ],
  [/ path:tag maxLength$/, '-', '255', 'no tag has a longer name'],
  [/ 20[01] header:\S+ required$/, '-', 'true', 'the mock always sends it'],
  [
    / 20[01] body\S+ required$/,
    '-',
    'true',
    'the mock always sends it, but for what `fields` leaves out',
  ],
  [
    / request\.customFields default$/,
    '{}',
    '-',
    'types that are generated from a default require the member in a request',
  ],
  [/ 20[01] body\S* additionalProperties$/, '-', 'false', 'the mock sends nothing else'],
  [
    / 20[01] body\S*\._embedded\.leadSource\.\w+ declared$/,
    '-',
    'true',
    'the mock says what it embeds',
  ],
  [
    /\/lead-source 20[01] body\.original\._links declared$/,
    'true',
    '-',
    'nothing is known of where it would lead',
  ],
  [
    / 4\d\d body\.(type|title|status|detail|invalidFields) required$/,
    '-',
    'true',
    'the mock always says it',
  ],
  [
    / 4\d\d body\.(title|detail) minLength$/,
    '-',
    '1',
    'a problem of the mock always says what to do',
  ],
  [/ 4\d\d body minProperties$/, '1', '-', 'the required members say more'],
  [/ 422 body\.invalidFields minItems$/, '-', '1', 'the mock names each failure'],
  [
    / 422 body\.invalidFields\[\]\.(field|message) required$/,
    '-',
    'true',
    'the mock names each failure',
  ],
  [
    / 422 body\.invalidFields\[\] additionalProperties$/,
    '-',
    'false',
    'the mock sends nothing else',
  ],
  [
    /[.\]](email|emails\[\]\.value|notificationEmails\[\]) pattern$/,
    '-',
    '*',
    'which addresses there are is a rule of the kit: what HTML takes',
  ],
  [
    /^GET \/tokens\/{token} security$/,
    '["PublishableApiKey"]',
    '["JWT","PublishableApiKey","SecretApiKey"]',
    'the mock takes any credentials',
  ],
  [/^GET \/payment-instruments\/{id} query:expand declared$/, '-', 'true', 'as in the list'],
  [
    /\/timeline\S* 20[01] body\S*\.extraData\.\w+ declared$/,
    'true',
    '-',
    'the messages of the mock have tables there, and nothing else',
  ],
]

const of2023: Intended[] = [
  [
    /(tags\[\]\.name|path:tag|(request|body\S*)\.name) pattern$/,
    JSON.stringify('^[@~\\-.\\w\\s]+$'),
    JSON.stringify('^(?!\\.\\.?$)[@~\\-.\\w\\s]+$'),
    'nobody could ask for a tag called "." or ".."',
  ],
  [
    / request\.isEddRequired default$/,
    'false',
    '-',
    'types that are generated from a default require the member in a request',
  ],
  [
    / 20[01] body\S*\._embedded\.(defaultPaymentInstrument|website) declared$/,
    '-',
    'true',
    'the definition of 2026-08 names them',
  ],
  [
    new RegExp(`/lead-source (request|20[01] body(\\.original)?)\\.(${leadSourceMember}) type$`),
    '["string"]',
    '["null","string"]',
    'the API sends null in its own sample, and declares it since 2023-02',
  ],
  [/\.defaultPaymentInstrument<0> type$/, '-', '["object"]', 'the variants beside it say so too'],
]

const of2026: Intended[] = [
  [
    / (path:tag|\S*name) pattern$/,
    JSON.stringify('^[@~\\-.\\w\\s+]+$'),
    JSON.stringify('^(?!\\.\\.?$)[@~\\-.\\w\\s+]+$'),
    'nobody could ask for a tag called "." or ".."',
  ],
  [
    /\.primaryAddress\.\w+ pattern$/,
    JSON.stringify('^[\\u0000-\\uFFFF]+$'),
    JSON.stringify('^[^\\u{10000}-\\u{10FFFF}]+$'),
    'the same characters, written without those that no source should hold',
  ],
  [
    / 20[01] body\S*\._embedded\.defaultPaymentInstrument\.\w+ declared$/,
    '-',
    'true',
    'the mock says what it embeds',
  ],
  [/ header:X-RateLimit-(Limit|Remaining) required$/, '-', 'true', 'the mock always sends it'],
  [/\.company\.\w+ format$/, '"integer"', '-', 'no format of numbers is called so'],
  [
    / request\.(preferredPayoutInstrumentId|locale) default$/,
    'null',
    '-',
    'types that are generated from a default require the member in a request',
  ],
  [
    /\/(compliance-screening-report|credit-balance) 20[01] body\.\S+ readOnly$/,
    'true',
    '-',
    'nothing of it can be sent',
  ],
  [
    /\/compliance-screening-report 201 body\.relatedType enum$/,
    '["customer","customer-timeline-comment","dispute","gateway-timeline-comment","invoice","invoice-timeline-comment","order-timeline-comment","organization","payment","plan","product","subscription","transaction","transaction-timeline-comment"]',
    '["customer"]',
    'the report is of a customer',
  ],
  [
    /\/compliance-screening-report 201 body\._embedded declared$/,
    'true',
    '-',
    'the mock has no files to embed',
  ],
  [/^PATCH \/tags\/{tag} request type$/, '-', '["object"]', 'the mock takes no other'],
]

const versions = [
  ['2023-01', kitDocument, [...always, ...of2023]],
  ['2026-08', kitDocument2026, [...always, ...of2026]],
] as const

const folder = '../shared/contract'

describe.skipIf(!existsSync(folder))(`beside ${folder} (skipped where it is not)`, () => {
  describe.each(versions)('the document of %s', (version, document, intended) => {
    const ours = factsOf(document as never)
    const operations = new Set([...ours.keys()].map(operationOf))
    const found = () => {
      const file = `${folder}/rebilly-${version}.openapi.json`
      const theirs = factsOf(JSON.parse(readFileSync(file, 'utf8')))
      const shared = factsAbout(theirs, (operation) => operations.has(operation))
      return differencesOf(shared, ours).filter(({ fact }) => !isOfVariants(fact))
    }

    it('differs from the definition in all in which it is meant to, and in nothing else', () => {
      const differences = found()
      const unlisted = differences.filter((one) => !intended.some((each) => isIntended(one, each)))
      const idle = intended.filter((each) => !differences.some((one) => isIntended(one, each)))
      expect({ unlisted, idle }).toEqual({ unlisted: [], idle: [] })
    })
  })
})

/** Tokens and instruments have one shape here for what the API describes by variants; their answers are held against those. */
const isOfVariants = (fact: string) =>
  / (request|20\d body)/.test(fact) && /^\S+ \/(tokens|payment-instruments)/.test(fact)
