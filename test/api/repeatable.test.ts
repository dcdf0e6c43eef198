import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call } from '../support/requests.ts'

const post = async (mock: Mock) => (await call(mock, 'POST', '/customers', { body: '{}' })).body.id

describe('ids', () => {
  it('follow from the seed and the count, not from the clock', async () => {
    const ids = async (now: string, seed: number) => {
      const mock = createMock({ seed, now: () => new Date(now) })
      return [await post(mock), await post(mock), (await mock.tokens.issue()).id]
    }
    expect(await ids('2026-01-31T09:30:00.999Z', 1)).toEqual(await ids('2031-05-01T00:00:00Z', 1))
    expect(await ids('2026-01-31T09:30:00Z', 1)).not.toEqual(await ids('2026-01-31T09:30:00Z', 2))
  })

  it('are the same after a reset', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const id = await post(mock)
    await mock.reset()
    clock.advance({ minutes: 1 })
    expect(await post(mock)).toBe(id)
  })

  it('sort as they were made', async () => {
    const mock = createMock({ now: () => new Date(Math.random() * 2e12) })
    const ids: string[] = []
    for (let count = 0; count < 100; count += 1) ids.push(await post(mock))
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(100)
  })

  it('of start data that has none are none that other start data has', async () => {
    const seeds = [{ tags: [{ name: 'VIP' }] }, {}]
    const before = createMock({ customers: seeds })
    await before.ready
    const [named] = (await before.snapshot()).customers

    const mock = createMock({
      customers: [...seeds, { id: named?.id ?? '', tags: named?.tags ?? [] }],
    })
    await mock.ready

    expect(mock.customers.count).toBe(3)
    expect(await post(mock)).toMatch(/^cus_/)
  })

  it('of a world that does not count are none that it has', async () => {
    const before = createMock()
    const id = await post(before)
    const token = await before.tokens.issue()
    const { counters: _, ...world } = await before.snapshot()

    const mock = createMock({ world })

    expect(await post(mock)).not.toBe(id)
    expect((await mock.tokens.issue()).id).not.toBe(token.id)
    expect((await mock.snapshot()).tokens).toHaveLength(2)
  })
})

describe('two processes with one seed, and the same 100 writes', () => {
  const script = new URL('../support/hundred-writes-process.ts', import.meta.url).pathname
  const world = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
      maxBuffer: 2 ** 24,
    })
    return stdout
  }
  const withoutTimes = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'time')

  it('make the same world but for its times, one a minute after the other', async () => {
    const [one, other] = await Promise.all([world('0'), world('60000')])
    expect(withoutTimes(one)).toBe(withoutTimes(other))
    expect(one).not.toBe(other)
    expect(JSON.parse(one).timeline.length).toBeGreaterThan(50)
  })

  it('make the same bytes where the clock is fixed', async () => {
    const fixed = '2026-01-31T09:30:00Z'
    const [one, other] = await Promise.all([world('0', fixed), world('1000', fixed)])
    expect(one).toBe(other)
  })
})
