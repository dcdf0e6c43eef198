import { describe, expect, it } from 'vitest'
import { planOf } from '../../../src/definitions/compile/plan-of.ts'
import { DocumentCheck } from '../../support/definitions/document-check.ts'
import { Life } from '../../support/definitions/life.ts'
import { prepared } from '../../support/definitions/prepared-mock.ts'
import { publishedDocument } from '../../support/definitions/published-documents.ts'

const ofKit = /^(customers|tags|tokens|payment-instruments)(\/|$)/

describe.each(['2023-01', '2026-08'] as const)('a record of each collection of %s', (version) => {
  const document = publishedDocument(version)

  it.skipIf(!document).each([/^[a-c]/, /^[d-o]/, /^[p-r]/, /^[s-z]/])(
    'is created, read, listed, found, replaced and deleted: %s',
    async (part) => {
      const options = { contract: version, auth: 'off', checkResponses: false } as const
      const { mock, ids } = await prepared(document as object, options)
      const check = new DocumentCheck(document as { [name: string]: unknown })
      const plan = planOf(document)
      const lives = plan.tables
        .filter(({ name, isSingle }) => part.test(name) && !isSingle && !ofKit.test(name))
        .map((table) => new Life(table, { mock, plan, check, ids }))
        .filter(({ isCreated }) => isCreated)
      for (const life of lives) await life.live()
      expect(lives.flatMap(({ faults }) => faults)).toEqual([])
      expect(lives.length).toBeGreaterThanOrEqual(5)
    },
  )
})
