import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planOf } from '../../../src/definitions/compile/plan-of.ts'
import type { Plan } from '../../../src/definitions/plan/plan.ts'
import { DocumentCheck } from '../../support/definitions/document-check.ts'
import { Life } from '../../support/definitions/life.ts'
import { prepared } from '../../support/definitions/prepared-mock.ts'
import { publishedDocument } from '../../support/definitions/published-documents.ts'

const ofKit = /^(customers|tags|tokens|payment-instruments)(\/|$)/

describe.each(['2023-01', '2026-08'] as const)('a record of each collection of %s', (version) => {
  const document = publishedDocument(version)

  describe.skipIf(!document)('is created, read, listed, found, replaced and deleted', () => {
    let world: Awaited<ReturnType<typeof prepared>>
    let plan: Plan
    let check: DocumentCheck
    beforeAll(async () => {
      const options = { contract: version, auth: 'off', checkResponses: false } as const
      plan = planOf(document as object)
      check = new DocumentCheck(document as { [name: string]: unknown })
      world = await prepared(document as object, options)
      await world.mock.checkpoint('prepared')
    })
    beforeEach(() => world.mock.rollback('prepared'))

    it.each([/^[a-c]/, /^[d-o]/, /^[p-r]/, /^[s-z]/])('%s', async (part) => {
      const lives = plan.tables
        .filter(({ name, isSingle }) => part.test(name) && !isSingle && !ofKit.test(name))
        .map((table) => new Life(table, { ...world, plan, check }))
        .filter(({ isCreated }) => isCreated)
      for (const life of lives) await life.live()
      expect(lives.flatMap(({ faults }) => faults)).toEqual([])
      expect(lives.length).toBeGreaterThanOrEqual(5)
    })
  })
})
