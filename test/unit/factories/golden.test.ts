import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { CustomerFactory, createFactories, generateCustomer, sourceOf } from '#factories/index'
import { goldenCustomers, goldenDigests } from '../../support/golden.ts'

const run = promisify(execFile)

/** What another process builds, in a time zone and a language of its own. */
async function builtUnder(env: Record<string, string>): Promise<string> {
  const script = `
    const { goldenCustomers, goldenDigests } = await import('./test/support/golden.ts')
    const { locale } = Intl.DateTimeFormat().resolvedOptions()
    const place = new Date('2026-01-01').getTimezoneOffset() + ' ' + locale
    process.stdout.write(place + '\\n' + goldenCustomers() + goldenDigests())`
  const cwd = fileURLToPath(new URL('../../..', import.meta.url))
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 24 }
  const { stdout } = await run(
    process.execPath,
    ['--input-type=module', '--no-warnings', '--eval', script],
    options,
  )
  return stdout
}

// A change of these files changes the data of everyone's tests and stories: it is a breaking release.
describe('what was released', () => {
  test('50 customers', async () => {
    await expect(goldenCustomers()).toMatchFileSnapshot('../../golden/customers.ndjson')
  })

  test('more customers, every kind, every country', async () => {
    await expect(goldenDigests()).toMatchFileSnapshot('../../golden/digests.txt')
  })

  test.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', place: '-840 tr-TR' },
    { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', place: '210 ar-EG' },
  ])('the same in $TZ, in $LANG', { timeout: 120_000 }, async ({ place, ...env }) => {
    expect(await builtUnder(env)).toBe(`${place}\n${goldenCustomers()}${goldenDigests()}`)
  })
})

describe('growth', () => {
  /** A copy of the customer's factory with a member more, made before all others. */
  class GrownFactory extends CustomerFactory {
    loyal() {
      return this.params({ customFields: { loyal: true } })
    }
  }
  const grown = GrownFactory.define((options) => {
    const points = sourceOf(options, 'customer').at('points').number.int(1000)
    return { points, ...generateCustomer(options) }
  })

  test.each([1, 2, 3])('a new field and a new trait change no other byte of seed %i', (seed) => {
    const built = grown.transient({ seed })
    built.rewindSequence()
    const texts = built.buildList(50).map((customer) => {
      const { points, ...others } = customer as typeof customer & { points: number }
      expect(points).toBeGreaterThanOrEqual(0)
      return JSON.stringify(others)
    })
    const before = createFactories({ seed }).customerFactory.buildList(50)
    expect(texts).toEqual(before.map((customer) => JSON.stringify(customer)))
  })

  test('a trait changes only what it is about', () => {
    const { tags, ...others } = createFactories().customerFactory.tagged('Beta').build()
    expect(createFactories().customerFactory.build()).toMatchObject(others)
    expect(tags).toHaveLength(1)
  })

  test('a longer list begins with the shorter one', () => {
    const build = (count: number) => createFactories({ seed: 3 }).customerFactory.buildList(count)
    expect(build(60).slice(0, 10)).toEqual(build(10))
  })

  test('what other factories build does not matter', () => {
    const { customerFactory, tagFactory, contactFactory } = createFactories()
    const alone = createFactories().customerFactory.buildList(3)
    const between = [0, 1, 2].map((index) => {
      tagFactory.buildList(index + 1)
      contactFactory.build()
      return customerFactory.build()
    })
    expect(between).toEqual(alone)
  })
})
