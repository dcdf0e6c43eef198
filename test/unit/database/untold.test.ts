import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Change } from '../../../src/database/change.ts'
import { Untold } from '../../../src/database/untold.ts'

const change = (id: string, text = '') =>
  ({
    type: 'customer-updated',
    table: 'customers',
    record: { id, text },
    previous: { id },
  }) as unknown as Change

it('finds what concerns a customer, in order, and takes it out', () => {
  const untold = new Untold(10_000)
  const [one, other, two] = [change('ada'), change('grace'), change('ada')]
  for (const each of [one, other, two]) untold.add(each)
  expect(untold.takeAbout('ada')).toEqual([one, two])
  expect(untold.takeAbout('ada')).toEqual([])
  expect([...untold]).toEqual([other])
})

it('drops the oldest of what takes more bytes than it may', () => {
  const untold = new Untold(3000)
  for (const id of ['a', 'b', 'c', 'd']) untold.add(change(id, 'x'.repeat(1000)))
  expect([...untold].map(({ record }) => record.id)).toEqual(['c', 'd'])
  untold.add(change('e', 'x'.repeat(10_000)))
  expect([...untold]).toEqual([])
})

it('takes no more than it may, and always the newest', () => {
  const lengths = fc.array(fc.nat({ max: 500 }), { minLength: 1 })
  fc.assert(
    fc.property(lengths, fc.integer({ min: 200, max: 5000 }), (all, limit) => {
      const untold = new Untold(limit)
      const changes = all.map((length, place) => change(String(place % 3), 'x'.repeat(length)))
      for (const each of changes) untold.add(each)
      expect([...untold]).toEqual(changes.slice(changes.length - untold.size))
      const texts = [...untold].map(({ record }) => JSON.stringify(record).length)
      expect(texts.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(limit)
    }),
  )
})
