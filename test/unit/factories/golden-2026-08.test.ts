import { expect, test } from 'vitest'
import { hex, sha1 } from '#engine/values/sha1'
import { createFactories, edgeCases, invalidCustomerInputs, world } from '#factories/index'

const contract = '2026-08'

/** Ten digits that stand for a value. */
const digestOf = (value: unknown): string => hex(sha1(JSON.stringify(value))).slice(0, 10)

// As for the version before: a change of this file changes the data of everyone's tests and stories.
test('what was released for 2026-08 stays as it is', async () => {
  const factories = createFactories({ seed: 4, contract })
  const invalid = invalidCustomerInputs({ contract })
  const lines = [
    ...Object.entries(factories).map(([name, factory]) => [name, factory.buildList(20)] as const),
    ...Object.entries(edgeCases({ contract })),
    ...invalid.map(({ name, body }) => [`invalid input "${name}"`, body ?? null] as const),
    ...(['single', 'demo', 'awkward'] as const).map(
      (preset) => [`world "${preset}"`, world({ contract, preset })] as const,
    ),
  ].map(([name, value]) => `${name}: ${digestOf(value)}\n`)
  await expect(lines.join('')).toMatchFileSnapshot('../../golden/digests-2026-08.txt')
})
