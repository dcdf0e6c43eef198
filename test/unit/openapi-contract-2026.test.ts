import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { timelineTypes } from '../../src/resources/contracts/2023-01/timeline-types.ts'
import { kitDocument } from '../support/kit-document.ts'
import {
  differencesOf,
  factsAbout,
  factsOf,
  type Intended,
  isIntended,
} from '../support/openapi-facts.ts'

/** Tags, timeline, tokens and instruments as the definition of 2026-08 has them: later than the rest. */
const intended: Intended[] = [
  [
    / (path:tag|(request|body\S*)\.name) pattern$/,
    JSON.stringify('^[@~\\-.\\w\\s+]+$'),
    JSON.stringify('^(?!\\.\\.?$)[@~\\-.\\w\\s]+$'),
    'a plus sign is allowed since 2023-01, and nobody could ask for a tag called "." or ".."',
  ],
  [
    / path:(id|customerId) pattern$/,
    JSON.stringify('^[@~\\-.\\w]+$'),
    JSON.stringify('^(?!\\.\\.?$)[@~\\-.\\w]+$'),
    'the same of customers',
  ],
  [
    / (request|20[01] body(\[\])?)\.type enum$/,
    '["customer","kyc-document","aml-check"]',
    '["customer","kyc-document"]',
    'the third type came after 2023-01',
  ],
  [
    /^GET \/tokens\/{token} security$/,
    '["PublishableApiKey"]',
    '["JWT","PublishableApiKey","SecretApiKey"]',
    'the mock takes any credentials',
  ],
  [/^GET \/payment-instruments\/{id} query:expand declared$/, '-', 'true', 'as in the list'],
  [
    /^(POST|PATCH) \S+ (400|413|415) declared$/,
    '-',
    'true',
    'the API does not say what an unreadable body is',
  ],
  [/^GET \S+ 422 declared$/, '-', 'true', 'the API does not say what a bad query is'],
  [
    /^(GET|POST) \/customers\/{id}\/timeline 404 declared$/,
    '-',
    'true',
    'a customer may be unknown here too',
  ],
]

const folder = '../shared/contract'
const read = (version: string) =>
  factsOf(JSON.parse(readFileSync(`${folder}/customers-${version}.openapi.json`, 'utf8')))

/** What the mock says otherwise, or more; what it does not have of 2026-08 is no contradiction. */
function contradictions() {
  const [earlier, later, ours] = [read('2023-01'), read('2026-08'), factsOf(kitDocument as never)]
  const isLater = (operation: string) =>
    later.has(`${operation} operationId`) && !earlier.has(`${operation} operationId`)
  return differencesOf(factsAbout(later, isLater), factsAbout(ours, isLater)).filter((each) => {
    // The mock has one shape for what the API describes by variants.
    const isOfVariants =
      / (request|body)/.test(each.fact) && /^\S+ \/(tokens|payment-instruments)/.test(each.fact)
    const isMore = each.theirs === undefined && !each.fact.endsWith(' declared')
    // Of the types of messages each version has some that the other has not; the mock has those of 2023-01.
    const isOfTypes = /timeline\S* (request|20[01] body\S*)\.type enum$/.test(each.fact)
    return each.ours !== undefined && !isOfVariants && !isMore && !isOfTypes
  })
}

describe.skipIf(!existsSync(folder))(`beside ${folder} (skipped where it is not)`, () => {
  it('the document contradicts the definition of 2026-08 only where it is meant to', () => {
    const unlisted = contradictions().filter(
      (one) => !intended.some((each) => isIntended(one, each)),
    )
    expect(unlisted).toEqual([])
  })

  it('the types of timeline messages are those of 2023-01', () => {
    const { components } = JSON.parse(
      readFileSync(`${folder}/rebilly-2023-01.openapi.json`, 'utf8'),
    )
    expect(timelineTypes).toEqual(components.schemas.CustomerTimeline.properties.type.enum)
  })

  it('each contradiction that is meant is one', () => {
    const found = contradictions()
    expect(intended.filter((each) => !found.some((one) => isIntended(one, each)))).toEqual([])
  })
})
