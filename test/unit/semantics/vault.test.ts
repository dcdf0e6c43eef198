import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Problem } from '#engine/problem/problem'
import { worded } from '#engine/problem/refusal'
import { loadedFor } from '#resources/customers/customer-body'
import type { CustomerWorld } from '#resources/customers/customer-world'
import { putCustomer } from '#resources/customers/put-customer'
import { createToken } from '#resources/tokens/create-token'
import { readTokenBody } from '#resources/tokens/token-body'
import { resolveOptions } from '../../../src/mock/options/resolve-options.ts'
import { kitWorld } from '../../support/kit-world.ts'
import { secrets, tokenBodies } from '../../support/token-bodies.ts'

const { rules } = resolveOptions()
const tokens = await rules.contract.tokens()

/** All that the world remembers, as text. */
const dump = ({ tables }: CustomerWorld) =>
  JSON.stringify(
    [tables.customers, tables.tokens, tables.instruments, tables.timeline, tables.leadSources].map(
      (each) => each.all(),
    ),
  )

it('keeps no number of a card or an account, and no CVV', async () => {
  const cases = secrets.chain((hidden) =>
    fc.record({ hidden: fc.constant(hidden), body: tokenBodies(hidden) }),
  )
  await fc.assert(
    fc.asyncProperty(cases, async ({ hidden, body }) => {
      const world = kitWorld({ seed: 1, now: () => new Date('2026-01-31T09:30:00Z') })
      await world.open()
      const before = dump(world)
      try {
        const { id: paymentToken } = createToken(world, readTokenBody(rules, { tokens, body }))
        const spending = { paymentToken }
        putCustomer(world, rules, {
          id: 'ada',
          body: spending,
          ...(await loadedFor(spending, rules.contract)),
          claims: { revision: undefined, ifMatch: undefined },
          organizationId: 'org_1',
        })
        expect(world.tables.instruments.size).toBe(1)
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
