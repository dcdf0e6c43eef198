import { beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '#database/change'
import { addSeed, seedingBy } from '#resources/customers/add-seed'
import type { CustomerWorld } from '#resources/customers/customer-world'
import { createTag, deleteTag, renameTag } from '#resources/tags/manage-tags'
import {
  tagCustomer,
  tagCustomers,
  untagCustomer,
  untagCustomers,
} from '#resources/tags/tag-customers'
import { resolveOptions } from '../../../src/mock/options/resolve-options.ts'
import { kitWorld } from '../../support/kit-world.ts'

const { rules } = resolveOptions()
const tags = await rules.contract.tags()
const seeding = await seedingBy(rules)
let world: CustomerWorld
let told: Change[]

beforeEach(async () => {
  world = kitWorld({ seed: 1, now: () => new Date('2026-01-31T09:30:00Z') })
  await world.open()
  for (const id of ['ada', 'bob', 'eve']) addSeed(world, seeding, { id })
  createTag(world, rules, { tags, body: { name: 'VIP', type: 'customer' } })
  tagCustomer(world, { tags, tag: 'VIP', customerId: 'eve' })
  told = []
  world.observers.add((change) => told.push(change))
})

const all = { tags, tag: 'vip', body: { customerIds: ['ada', 'bob', 'eve', 'nobody', 'ada'] } }
const toldIds = () => told.map(({ record }) => record.id)

describe('a change of tags is told once of each customer that it changes:', () => {
  it.each<[string, () => void, string[]]>([
    ['tagging', () => tagCustomer(world, { tags, tag: 'vip', customerId: 'ada' }), ['ada']],
    ['tagging again', () => tagCustomer(world, { tags, tag: 'vip', customerId: 'eve' }), []],
    ['untagging', () => untagCustomer(world, { tags, tag: 'vip', customerId: 'eve' }), ['eve']],
    ['untagging without', () => untagCustomer(world, { tags, tag: 'vip', customerId: 'ada' }), []],
    ['tagging many', () => tagCustomers(world, rules, all), ['ada', 'bob']],
    ['untagging many', () => untagCustomers(world, rules, all), ['eve']],
    [
      'renaming',
      () => renameTag(world, rules, { tags, tag: 'vip', body: { name: 'Gold' } }),
      ['eve'],
    ],
    ['no new name', () => renameTag(world, rules, { tags, tag: 'vip', body: { name: 'VIP' } }), []],
    ['deleting', () => deleteTag(world, 'vip', tags), ['eve']],
    [
      'making',
      () => createTag(world, rules, { tags, body: { name: 'Gold', type: 'customer' } }),
      [],
    ],
  ])('%s', (_, change, ids) => {
    change()
    expect(toldIds()).toEqual(ids)
    for (const each of told) {
      expect(each.type).toBe('customer-updated')
      expect(each.record).toBe(world.tables.customers.get(each.record.id))
    }
  })
})

it('tells of a change with what was before, when all of it is stored', () => {
  const before = world.tables.customers.get('ada')
  let storedThen: unknown
  world.observers.add(() => {
    storedThen ??= world.tables.customers.all().map(({ tags }) => tags.length)
  })

  tagCustomers(world, rules, all)

  expect(told[0]).toMatchObject({ previous: before })
  expect(storedThen).toEqual([1, 1, 1])
})

it('keeps copies of a tag in customers, frozen as all that is stored', () => {
  const [held] = world.tables.customers.get('eve')?.tags ?? []
  const tag = world.tables.tags.all()[0]
  expect(held).toEqual(tag)
  expect(held).not.toBe(tag)
  expect(Object.isFrozen(held)).toBe(true)
  expect(Object.getOwnPropertySymbols(held ?? {})).toEqual([])
})

it('gives a tag an id of its own, where start data took the next one', async () => {
  const other = kitWorld({ seed: 1, now: () => new Date('2026-01-31T09:30:00Z') })
  await other.open()
  const { id } = world.tables.tags.all()[0] ?? { id: '' }
  addSeed(other, seeding, { tags: [{ name: 'Gold' }, { name: 'taken', id }] })
  createTag(other, rules, { tags, body: { name: 'new', type: 'customer' } })
  expect(new Set(other.tables.tags.all().map((tag) => tag.id)).size).toBe(3)
})
