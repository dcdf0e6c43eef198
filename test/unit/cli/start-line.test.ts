import { describe, expect, it } from 'vitest'
import { world } from '../../../factories/world/world.ts'
import { startLine } from '../../../src/hosts/cli/start-line.ts'
import type { MockOptions } from '../../../src/mock/options/mock-options.ts'
import { createMock } from '../../support/create-mock.ts'

const here = 'http://127.0.0.1:4010'
const there = ['http://10.0.0.7:4010', 'http://192.168.1.5:4010']

async function line(
  options: MockOptions = {},
  addresses = [here],
  { config, hasControl = false }: { config?: string; hasControl?: boolean } = {},
): Promise<string> {
  const mock = createMock({ world: world({ customers: 3 }), ...options })
  await mock.ready
  return startLine(mock, addresses, options, { config, hasControl })
}

describe('what `serve` says first', () => {
  it('says how much is served where, and what to try', async () => {
    expect(await line()).toBe(
      `Serving 3 customers at ${here} (Ctrl-C ends it). Try: curl -H 'REB-APIKEY: any' ${here}/customers`,
    )
    expect(await line({ world: world({ customers: 1 }) })).toMatch(/^Serving 1 customer at /)
    expect(await line({ world: world({ customers: 1200 }) })).toMatch(
      /^Serving 1,200 customers at /,
    )
  })

  it.each([
    [there.slice(0, 1), there[0]],
    [there, there.join(' or ')],
  ])('says of %j that other devices find it there', async (others, words) => {
    expect(await line({}, [here, ...others])).toContain(
      ` at ${here}, and for other devices at ${words} (Ctrl-C ends it).`,
    )
  })

  it('says which config file counts, and where panel and control are', async () => {
    expect(await line({}, [here], { config: 'mock.config.ts', hasControl: true })).toContain(
      `Serving 3 customers, as mock.config.ts says, at ${here} (Ctrl-C ends it), its panel and control at ${here}/__mock/. Try:`,
    )
  })

  it.each<[NonNullable<MockOptions['auth']>, string]>([
    ['off', `curl ${here}/customers`],
    [{ keys: { sandbox: {}, other: {} } }, `curl -H 'REB-APIKEY: sandbox' ${here}/customers`],
    [{ keys: {} }, `curl -H 'REB-APIKEY: any' ${here}/customers`],
  ])('tries the key that `auth: %j` wants', async (auth, words) => {
    expect(await line({ auth })).toContain(`Try: ${words}`)
  })
})
