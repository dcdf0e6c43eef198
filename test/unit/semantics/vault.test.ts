import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Problem } from '#contract/problem'
import { worded } from '#contract/refusal'
import { World } from '#database/world'
import { createToken } from '#semantics/create-token'
import { putCustomer } from '#semantics/put-customer'
import { readTokenBody } from '#semantics/token-body'
import { tokensFor } from '#semantics/tokens-for'
import { resolveOptions } from '../../../src/options.ts'
import { secrets, tokenBodies } from '../../support/token-bodies.ts'

const { rules } = resolveOptions()

/** All that the world remembers, as text. */
const dump = ({ customers, tokens, instruments, timeline, leadSources }: World) =>
  JSON.stringify([customers, tokens, instruments, timeline, leadSources].map((each) => each.all()))

it('keeps no number of a card or an account, and no CVV', async () => {
  const cases = secrets.chain((hidden) =>
    fc.record({ hidden: fc.constant(hidden), body: tokenBodies(hidden) }),
  )
  await fc.assert(
    fc.asyncProperty(cases, async ({ hidden, body }) => {
      const world = new World({ seed: 1, now: () => new Date('2026-01-31T09:30:00Z') })
      await world.open()
      const before = dump(world)
      try {
        const { id: paymentToken } = createToken(world, readTokenBody(body, rules))
        const spending = { paymentToken }
        putCustomer(world, rules, {
          id: 'ada',
          body: spending,
          tokens: await tokensFor(spending),
          claims: { revision: undefined, ifMatch: undefined },
          organizationId: 'org_1',
        })
        expect(world.instruments.size).toBe(1)
      } catch (error) {
        expect(await worded(error)).toBeInstanceOf(Problem)
        expect(dump(world)).toBe(before)
      }
      expect(dump(world)).not.toContain(hidden.pan)
      expect(dump(world)).not.toContain(hidden.accountNumber)
      expect(dump(world)).not.toContain(`"${hidden.cvv}"`)
    }),
    { numRuns: 300 },
  )
})
