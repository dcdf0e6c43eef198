import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planOf } from '../../../src/definitions/compile/plan-of.ts'
import { coverageOf } from '../../../src/definitions/coverage.ts'
import { kitOf } from '../../../src/resources/index.ts'
import { Conversation } from '../../support/definitions/conversation.ts'
import { DocumentCheck } from '../../support/definitions/document-check.ts'
import { listedFault, listedRequest } from '../../support/definitions/listed-faults.ts'
import { prepared } from '../../support/definitions/prepared-mock.ts'
import { publishedDocument } from '../../support/definitions/published-documents.ts'

/** What belongs together is asked together: the paths are parted by what they begin with. */
const parts = [/^\/[a-c]/, /^\/[d-o]/, /^\/[p-r{]/, /^\/st/, /^\/s(?!t)/, /^\/[t-z]/]

describe.each([
  ['2023-01', 519, 420],
  ['2026-08', 613, 490],
] as const)('the published document of %s', (version, all, most) => {
  const document = publishedDocument(version)

  it.skipIf(!document)(`has ${all} operations, at least ${most} of them with records`, () => {
    const { totals, operations } = coverageOf(planOf(document), kitOf(version))
    expect(totals.operations).toBe(all)
    expect(totals.exact + totals.stateful).toBeGreaterThanOrEqual(most)
    expect(totals.exact + totals.stateful + totals.shape).toBe(all)
    for (const { path } of operations) {
      expect(
        parts.filter((part) => part.test(path)),
        path,
      ).toHaveLength(1)
    }
  })

  describe.skipIf(!document)('is what its operations are answered by', () => {
    let world: Awaited<ReturnType<typeof prepared>>
    let check: DocumentCheck
    beforeAll(async () => {
      check = new DocumentCheck(document as { [name: string]: unknown })
      world = await prepared(document as object, { contract: version })
      await world.mock.checkpoint('prepared')
    })
    beforeEach(() => world.mock.rollback('prepared'))

    it.each(parts)('%s', async (part) => {
      const conversation = new Conversation(world.mock, check, world.ids)
      const outcomes = await conversation.outcomes((path) => part.test(path))
      expect(outcomes.length).toBeGreaterThan(20)
      expect(outcomes.filter(({ status }) => status === 501)).toEqual([])
      const asked = outcomes.filter(
        ({ request, at }) => request.length > 0 && !listedRequest(version, at),
      )
      expect(asked.map(({ at, request }) => `${at}: ${request.join('; ')}`)).toEqual([])
      const broken = outcomes.filter(
        ({ faults, at }) => faults.length > 0 && !listedFault(version, at),
      )
      expect(broken.map(({ at, faults }) => `${at}: ${faults.join('; ')}`)).toEqual([])
    })
  })
})
