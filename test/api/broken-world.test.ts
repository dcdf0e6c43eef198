import fc from 'fast-check'
import { expect, test } from 'vitest'
import { world } from '#factories/index'
import type { WorldSource } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { checkKitWorld as checkWorld } from '../support/kit-world.ts'
import { origin, send } from '../support/requests.ts'

type Json = Record<string, unknown> | unknown[]

const valid = JSON.stringify({
  ...world({ customers: 3, seed: 2 }),
  mergedCustomers: [{ id: 'twin', targetCustomerId: world({ seed: 2 }).customers[0]?.id }],
  counters: { cus_: 3 },
})

/** Every object and list in a world, the world itself included. */
function containersOf(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return []
  return [value as Json, ...Object.values(value).flatMap(containersOf)]
}

const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', 'x'.repeat(300), '2026-13-01T00:00:00Z', 'cus_unknown', -1, 1.5, null),
)

/** A world with one to three things changed at random places. */
const mutated = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('set', 'delete', 'add', 'copy'), anyValue), {
    minLength: 1,
    maxLength: 3,
  })
  .map((changes) => {
    const broken = JSON.parse(valid)
    for (const change of changes) mutate(broken, ...change)
    return broken as Record<string, unknown>
  })

function mutate(broken: Json, at: number, which: number, how: string, value: unknown): void {
  const containers = containersOf(broken)
  const container = containers[at % containers.length] as Record<string, unknown>
  const keys = Object.keys(container)
  const key = keys[which % keys.length]
  if (Array.isArray(container) && how === 'delete') container.pop()
  else if (Array.isArray(container) && how === 'add') container.push(value)
  else if (Array.isArray(container) && how === 'copy') container.push(container[0] ?? value)
  else if (key === undefined || how === 'add') container.another = value
  else if (how === 'delete') delete container[key]
  else container[key] = how === 'copy' ? container[keys[0] as string] : value
}

function errorOf(given: unknown): string | undefined {
  try {
    checkWorld(given)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** What a place such as `customers[3].tags` leads to, and whether the last step of it is there. */
function isThere(broken: unknown, place: string): boolean {
  const steps = place.split(/[.[\]]+/).filter(Boolean)
  steps.pop()
  return steps.every((step) => {
    if (typeof broken !== 'object' || broken === null || !Object.hasOwn(broken, step)) return false
    broken = (broken as Record<string, unknown>)[step]
    return true
  })
}

test('a world that was changed at random is refused by the place of the fault, or loads', () => {
  let refused = 0
  fc.assert(
    fc.property(mutated, (broken) => {
      const before = JSON.stringify(broken)
      const message = errorOf(broken)

      expect(JSON.stringify(broken)).toBe(before)
      if (message === undefined) return
      refused += 1
      expect(message).toMatch(/^Failed to load the world: /)
      if (/its `(format|version)` is/.test(message)) return
      const places = [...message.matchAll(/`([\w.[\]]+)` (is|must|has)/g)].map(([, place]) => place)
      if (!/` is no table|\["/.test(message)) expect(places).not.toEqual([])
      for (const place of places) expect(place).toSatisfy((it: string) => isThere(broken, it))
    }),
    { numRuns: 1000 },
  )
  expect(refused).toBeGreaterThan(300)
})

test('a world that loads never makes the mock fail', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (broken) => {
      fc.pre(errorOf(broken) === undefined)
      const mock = createMock({ world: broken as unknown as WorldSource })
      await mock.ready
      const ids = mock.customers.list().map(({ id }) => id)
      const paths = ids.flatMap((id) =>
        ['', '/lead-source', '/timeline'].map((end) => `${id}${end}`),
      )
      const customers = ['?q=a', '?sort=email', ...paths.map((path) => `/${path}`)]
      const urls = [...customers.map((path) => `/customers${path}`), '/payment-instruments']
      for (const url of urls) {
        const { status } = await send(
          mock,
          new Request(`${origin}${url}`, { headers: { 'REB-APIKEY': 'any' } }),
        )
        expect([url, status]).toEqual([url, expect.toSatisfy((code: number) => code < 500)])
      }
    }),
    { numRuns: 60 },
  )
})
