import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { bodiesOf } from '../support/customer-bodies.ts'
import { hasDefinitions, versions } from '../support/definitions/definition.ts'
import { type Refusals, validatorsOf } from '../support/definitions/validator.ts'
import { call } from '../support/requests.ts'

/** What the mock asks of a body besides the definition, each a rule of the kit's own. */
const ownRules: Readonly<Record<string, (body: Record<string, unknown>) => boolean>> = {
  'a payment token is one that the mock has made': ({ paymentToken }) => paymentToken === undefined,
}

/** In parts, so that none takes long: 4,000 bodies of each version. */
const parts = [1, 2, 3, 4, 5, 6, 7, 8]
const bodiesOfPart = 500

describe.skipIf(!hasDefinitions)('beside the definitions (skipped where they are not)', () => {
  describe.each(versions)(
    'takes the customers that the definition of %s takes, and no other',
    (version) => {
      let refusalsOf: Refusals
      beforeAll(() => {
        refusalsOf = validatorsOf(version, 'request')('#/components/schemas/Customer')
      })

      it.each(parts)(`part %i of ${parts.length}`, async () => {
        const mock = createMock({ contract: version })
        const count = { taken: 0, refused: 0 }
        await fc.assert(
          fc.asyncProperty(bodiesOf(version), async (sent) => {
            const text = JSON.stringify(sent)
            const body = JSON.parse(text)
            const isOwn = Object.values(ownRules).every((holds) => holds(body))
            const refusals = refusalsOf(body)
            const { status, body: answer } = await call(mock, 'POST', '/customers', { body: text })
            const isTaken = refusals.length === 0 && isOwn
            expect({ status, refusals, said: isTaken ? undefined : answer.invalidFields }).toEqual({
              status: isTaken ? 201 : 422,
              refusals,
              said: isTaken ? undefined : expect.anything(),
            })
            count[isTaken ? 'taken' : 'refused'] += 1
          }),
          { numRuns: bodiesOfPart },
        )
        // Neither way may be rare, or the property says little.
        expect(Math.min(count.taken, count.refused)).toBeGreaterThan(bodiesOfPart / 10)
      })
    },
  )
})
