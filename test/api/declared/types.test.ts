import { describe, expect, expectTypeOf, it } from 'vitest'
import * as z from 'zod/mini'
import { defineResource } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'

const shops = defineResource({
  name: 'shops',
  input: z.object({ name: z.string(), size: z.optional(z.number()) }),
  derive: (record) => {
    expectTypeOf(record.name).toEqualTypeOf<string>()
    expectTypeOf(record.revision).toEqualTypeOf<number>()
    return { ...record, slug: record.name.toLowerCase() }
  },
  actions: {
    'POST /shops/{id}/close': (record, { body }) => {
      expectTypeOf(record.name).toEqualTypeOf<string>()
      return { ...record, closedFor: String(body) }
    },
    'PUT /shops/{id}/opening-hours/today': (record) => ({ ...record, hours: 8 }),
  },
})

const shelves = defineResource({
  name: 'shelves',
  singular: 'shelf',
  path: '/customers/{customerId}/rooms/{roomId}/shelves',
  input: z.object({ height: z.number() }),
  derive: (record) => ({ ...record, label: `${record.roomId} ${record.height}` }),
})

const rooms = defineResource({
  name: 'rooms',
  path: '/customers/{customerId}/rooms',
  input: z.object({}),
})

describe('the types of a record', () => {
  it('follow from the schema', async () => {
    const mock = createMock({ resources: [shops] })
    const shop = await mock.resource(shops).put('s1', { name: 'One' })
    expectTypeOf(shop.name).toEqualTypeOf<string>()
    expectTypeOf(shop.size).toEqualTypeOf<number | undefined>()
    expectTypeOf(mock.db.shops.all()[0]?.id).toEqualTypeOf<string | undefined>()
    expect(mock.journal.count('GetShopCollection')).toBe(0)
  })

  it('have what `derive` adds, and what actions may have added', async () => {
    const mock = createMock({ resources: [shops] })
    const shop = await mock.resource(shops).put('s1', { name: 'One' })
    expectTypeOf(shop.slug).toEqualTypeOf<string>()
    expectTypeOf(shop.closedFor).toEqualTypeOf<string | undefined>()
    expectTypeOf(shop.hours).toEqualTypeOf<number | undefined>()
    expect([shop.slug, shop.hours]).toEqual(['one', undefined])
    // @ts-expect-error nothing adds that
    expect(shop.closedAt).toBeUndefined()
  })

  it('have the id of what they lie below', async () => {
    const mock = createMock({ resources: [rooms, shelves], customers: [{ id: 'ada' }] })
    await mock.resource(rooms).put('r1', {}, { customerId: 'ada' })
    const shelf = await mock.resource(shelves).put('s1', { height: 2 }, { roomId: 'r1' })
    expectTypeOf(shelf.roomId).toEqualTypeOf<string>()
    expect([shelf.roomId, shelf.label]).toEqual(['r1', 'r1 2'])
    // @ts-expect-error it keeps the nearest one alone
    expect(shelf.customerId).toBeUndefined()
  })
})

describe('the types of operations', () => {
  it('know each, actions among them, with the statuses by which it may fail', async () => {
    const mock = createMock({ resources: [shops] })
    const send = jsonClient(mock)
    mock.when('PutShop').respond(409).remove()
    mock.when(shops, 'put').respond(409).remove()
    await send('PUT', '/shops/s1', { name: 'One' })
    mock.when('PostShopClose', { id: 's1' }).once().respond(409)
    mock.when(shops, 'PUT /shops/{id}/opening-hours/today').once().respond(422)
    expect((await send('POST', '/shops/s1/close', 'ever')).status).toBe(409)
    expect((await send('PUT', '/shops/s1/opening-hours/today')).status).toBe(422)
    expect((await send('PUT', '/shops/s1/opening-hours/today')).status).toBe(200)
    expect(mock.journal.count('PutShopOpeningHoursToday')).toBe(2)
    // @ts-expect-error no operation fails so
    expect(() => mock.when('PostShopClose').respond(418)).toThrow(TypeError)
    // @ts-expect-error no such action
    expect(() => mock.when('PostShopOpen')).toThrow(TypeError)
    // @ts-expect-error no such action of it
    expect(() => mock.when(shops, 'POST /shops/{id}/open')).toThrow(
      'the resource "shops" has no "POST /shops/{id}/open". There are list, create, get, put, patch, delete, POST /shops/{id}/close',
    )
  })

  it('know of no action where there is none', () => {
    const mock = createMock({ resources: [rooms] })
    // @ts-expect-error it has none
    expect(() => mock.when(rooms, 'POST /customers/{customerId}/rooms/{id}/lock')).toThrow(
      TypeError,
    )
  })
})

describe('what does not compile', () => {
  const input = z.object({ name: z.string() })

  it('is refused as it runs, too', async () => {
    const mock = createMock({ resources: [shops] })
    // @ts-expect-error no such member of it
    expect(() => defineResource({ name: 'a', input, sorted: [] })).toThrow(TypeError)
    // @ts-expect-error no such operation
    expect(() => defineResource({ name: 'a', input, operations: ['merge'] })).toThrow(TypeError)
    // @ts-expect-error no schema
    expect(() => defineResource({ name: 'a', input: {} })).toThrow(TypeError)
    // @ts-expect-error `name` is missing
    await expect(mock.resource(shops).put('s1', { size: 1 })).rejects.toThrow()
    // @ts-expect-error `size` is a number
    await expect(mock.resource(shops).create({ name: 'One', size: 'big' })).rejects.toThrow()
    // @ts-expect-error no such operation of it
    expect(() => mock.when('MergeShop')).toThrow(TypeError)
    // @ts-expect-error the mock was not made with any
    expect(() => createMock().resource(shops)).toThrow(TypeError)
  })
})
