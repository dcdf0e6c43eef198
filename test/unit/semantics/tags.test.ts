import { beforeEach, describe, expect, it } from 'vitest'
import type { CustomerChange } from '#database/change'
import { World } from '#database/world'
import { addSeed } from '#semantics/add-seed'
import { createTag, deleteTag, renameTag } from '#semantics/tags/manage-tags'
import {
  tagCustomer,
  tagCustomers,
  untagCustomer,
  untagCustomers,
} from '#semantics/tags/tag-customers'
import { resolveOptions } from '../../../src/options.ts'

const { rules } = resolveOptions()
let world: World
let told: CustomerChange[]

beforeEach(async () => {
  world = new World({ seed: 1, now: () => new Date('2026-01-31T09:30:00Z') })
  await world.open()
  for (const id of ['ada', 'bob', 'eve']) addSeed(world, rules, { id })
  createTag(world, rules, { name: 'VIP', type: 'customer' })
  tagCustomer(world, { tag: 'VIP', customerId: 'eve' })
  told = []
  world.observers.add((change) => told.push(change))
})

const all = { tag: 'vip', body: { customerIds: ['ada', 'bob', 'eve', 'nobody', 'ada'] } }
const toldIds = () => told.map(({ customer }) => customer.id)

describe('a change of tags is told once of each customer that it changes:', () => {
  it.each<[string, () => void, string[]]>([
    ['tagging', () => tagCustomer(world, { tag: 'vip', customerId: 'ada' }), ['ada']],
    ['tagging again', () => tagCustomer(world, { tag: 'vip', customerId: 'eve' }), []],
    ['untagging', () => untagCustomer(world, { tag: 'vip', customerId: 'eve' }), ['eve']],
    ['untagging without', () => untagCustomer(world, { tag: 'vip', customerId: 'ada' }), []],
    ['tagging many', () => tagCustomers(world, rules, all), ['ada', 'bob']],
    ['untagging many', () => untagCustomers(world, rules, all), ['eve']],
    ['renaming', () => renameTag(world, rules, { tag: 'vip', body: { name: 'Gold' } }), ['eve']],
    ['no new name', () => renameTag(world, rules, { tag: 'vip', body: { name: 'VIP' } }), []],
    ['deleting', () => deleteTag(world, 'vip'), ['eve']],
    ['making', () => createTag(world, rules, { name: 'Gold', type: 'customer' }), []],
  ])('%s', (_, change, ids) => {
    change()
    expect(toldIds()).toEqual(ids)
    for (const each of told) {
      expect(each.type).toBe('customer-updated')
      expect(each.customer).toBe(world.customers.get(each.customer.id))
    }
  })
})

it('tells of a change with what was before, when all of it is stored', () => {
  const before = world.customers.get('ada')
  let storedThen: unknown
  world.observers.add(() => {
    storedThen ??= world.customers.all().map(({ tags }) => tags.length)
  })

  tagCustomers(world, rules, all)

  expect(told[0]).toMatchObject({ previous: before })
  expect(storedThen).toEqual([1, 1, 1])
})

it('keeps copies of a tag in customers, frozen as all that is stored', () => {
  const [held] = world.customers.get('eve')?.tags ?? []
  const tag = world.tags.all()[0]
  expect(held).toEqual(tag)
  expect(held).not.toBe(tag)
  expect(Object.isFrozen(held)).toBe(true)
  expect(Object.getOwnPropertySymbols(held ?? {})).toEqual([])
})

it('gives a tag an id of its own, where start data took the next one', async () => {
  const other = new World({ seed: 1, now: () => new Date('2026-01-31T09:30:00Z') })
  await other.open()
  const { id } = world.tags.all()[0] ?? { id: '' }
  addSeed(other, rules, { tags: [{ name: 'Gold' }, { name: 'taken', id }] })
  createTag(other, rules, { name: 'new', type: 'customer' })
  expect(new Set(other.tags.all().map((tag) => tag.id)).size).toBe(3)
})
