import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kitDocument } from '../support/kit-document.ts'
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

const intended: Intended[] = [
  [
    /^(POST|PUT|DELETE) \S+ (400|413|415) declared$/,
    '-',
    'true',
    'the API does not say what an unreadable body is',
  ],
  [
    /^(GET|DELETE) \/customers(\/{id})? 422 declared$/,
    '-',
    'true',
    'the API does not say what a bad query is',
  ],
  [
    /^PUT \/customers\/{id}\/lead-source 404 declared$/,
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
  [
    /^GET \/customers query:limit default$/,
    '-',
    '100',
    'the default that the official client expects',
  ],
  [
    /^GET \/customers query:offset default$/,
    '-',
    '0',
    'the default that the official client expects',
  ],
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
  [
    /(tags\[\]\.name|path:tag) pattern$/,
    JSON.stringify('^[@~\\-.\\w\\s]+$'),
    JSON.stringify('^(?!\\.\\.?$)[@~\\-.\\w\\s]+$'),
    'the same of tags',
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
  [/ request\.isEddRequired default$/, 'false', '-', 'the same'],
  [/ 20[01] body\S* additionalProperties$/, '-', 'false', 'the mock sends nothing else'],
  [
    / 20[01] body\S*\._embedded\.leadSource\.\w+ declared$/,
    '-',
    'true',
    'the mock says what it embeds',
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
    /[.\]](email|emails\[\]\.value) pattern$/,
    '-',
    '*',
    'which addresses there are is a rule of the kit: what HTML takes',
  ],
  [/\.defaultPaymentInstrument<0> type$/, '-', '["object"]', 'the variants beside it say so too'],
]

const described = factsOf(kitDocument as never)

const file = '../shared/contract/customers-2023-01.openapi.json'

describe.skipIf(!existsSync(file))(`beside ${file} (skipped where it is not)`, () => {
  const theirs = () => factsOf(JSON.parse(readFileSync(file, 'utf8')))
  const differences = () => {
    const all = theirs()
    const operations = new Set([...all.keys()].map(operationOf))
    const ours = factsAbout(described, (operation) => operations.has(operation))
    return differencesOf(all, ours)
  }

  it('the document differs only where it is meant to', () => {
    const unlisted = differences().filter(
      (difference) => !intended.some((each) => isIntended(difference, each)),
    )
    expect(unlisted).toEqual([])
  })

  it('each difference that is meant is one', () => {
    const found = differences()
    const idle = intended.filter((each) => !found.some((one) => isIntended(one, each)))
    expect(idle).toEqual([])
  })

  it('compares every operation of 2023-01', () => {
    const operations = [...theirs().keys()].filter((fact) => fact.endsWith(' operationId'))
    expect(operations).toHaveLength(12)
    for (const operation of operations) expect(described.get(operation)).toBeDefined()
  })
})
