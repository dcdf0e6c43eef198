import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { defineResource } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'
import { notes, replies, shop, websites } from '../../support/declared-resources.ts'
import { jsonClient } from '../../support/send-json.ts'

/** Ada and Bob; Ada has a note with a reply, a website, and Bob a note. */
async function start() {
  const mock = createMock({
    resources: [notes, replies, websites],
    customers: [{ id: 'ada' }, { id: 'bob' }],
  })
  const send = jsonClient(mock)
  await send('PUT', '/customers/ada/notes/n1', { text: 'Call back' })
  await send('PUT', '/customers/bob/notes/n2', { text: 'Paid' })
  await send('PUT', '/customers/ada/notes/n1/replies/r1', { text: 'Done', about: 'n2' })
  await send('PUT', '/websites/web_1', { ...shop, customerId: 'ada' })
  return { mock, send }
}

describe('a resource three levels down', () => {
  it('is written and read below all that it is below of', async () => {
    const { send } = await start()
    const made = await send('POST', '/customers/ada/notes/n1/replies', { text: 'Again' })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ noteId: 'n1', text: 'Again' })
    const url = `https://api.rebilly.com/customers/ada/notes/n1/replies/${made.body.id}`
    expect(made.headers.get('location')).toBe(url)
    expect(made.body._links).toEqual([{ rel: 'self', href: url }])
    const { body } = await send(
      'GET',
      '/customers/ada/notes/n1/replies?expand=about&sort=createdTime',
    )
    expect(body.map(({ text }: { text: string }) => text)).toEqual(['Done', 'Again'])
    expect(body[0]._embedded.about).toMatchObject({ id: 'n2', customerId: 'bob' })
    expect(body[0]._links[1]).toEqual({
      rel: 'about',
      href: 'https://api.rebilly.com/customers/bob/notes/n2',
    })
  })

  it.each([
    [
      'the note is of another customer',
      '/customers/bob/notes/n1/replies',
      'No note has the id "n1".',
    ],
    [
      'there is no such customer',
      '/customers/eve/notes/n1/replies',
      'No customer has the id "eve".',
    ],
    [
      'the reply is to another note',
      '/customers/bob/notes/n2/replies/r1',
      'No reply has the id "r1".',
    ],
  ])('is 404 when %s', async (_, path, detail) => {
    const { send } = await start()
    const { status, body } = await send('GET', path)
    expect([status, body.detail]).toEqual([404, detail])
  })

  it('is 409 on an id that lies below another parent, which PUT would move', async () => {
    const { mock, send } = await start()
    const { status, body } = await send('PUT', '/customers/bob/notes/n1', { text: 'Mine' })
    expect(status).toBe(409)
    expect(body.detail).toContain('The note "n1" is that of another customer')
    expect(mock.resource(notes).get('n1')?.text).toBe('Call back')
  })

  it('is written without HTTP by the id of its parent alone', async () => {
    const { mock } = await start()
    const store = mock.resource(replies)
    const made = await store.create({ text: 'Again' }, { noteId: 'n1' })
    expect(made._links[0]?.href).toContain('/customers/ada/notes/n1/replies/')
    expect((await store.put('r1', { text: 'Changed' })).revision).toBe(1)
    await expect(store.create({ text: 'Lost' }, { noteId: 'n9' })).rejects.toMatchObject({
      status: 404,
    })
  })

  it('comes back from a snapshot, but for what has lost what it lies below', async () => {
    const { mock } = await start()
    const whole = await mock.snapshot()
    await mock.reset()
    await mock.restore(whole)
    expect(mock.resource(replies).count).toBe(1)
    // Past the rules, as only `mock.db` can.
    mock.db.customers.delete((q) => q.where({ id: 'ada' }))
    mock.db.websites.clear()
    await mock.restore(await mock.snapshot())
    expect(
      mock
        .resource(notes)
        .list()
        .map(({ id }) => id),
    ).toEqual(['n2'])
    expect(mock.resource(replies).count).toBe(0)
  })
})

describe('what refers to a customer', () => {
  it('moves to the one that it is merged into, as a new revision', async () => {
    const { mock, send } = await start()
    const told: string[] = []
    mock.events.on('*', ({ eventType }) => told.push(eventType))
    const merged = await send('DELETE', '/customers/ada?targetCustomerId=bob')
    expect(merged.status).toBe(204)
    expect(mock.resource(notes).get('n1')).toMatchObject({ customerId: 'bob', revision: 1 })
    expect(mock.resource(websites).get('web_1')).toMatchObject({ customerId: 'bob', revision: 1 })
    expect((await send('GET', '/customers/bob/notes/n1/replies/r1')).status).toBe(200)
    expect(told).toEqual(['customer-merged', 'note-updated', 'website-updated'])
    expect((await send('GET', '/customers/ada/notes')).body.detail).toBe(
      'The customer "ada" was merged into "bob". Ask for that id instead.',
    )
    await mock.restore(await mock.snapshot())
  })

  it('gives way where the two had something alike, and what referred to it refers to the other', async () => {
    const seats = defineResource({
      name: 'seats',
      path: '/customers/{customerId}/seats',
      input: z.object({ place: z.int() }),
      unique: [['customerId', 'place']],
    })
    const orders = defineResource({
      name: 'orders',
      input: z.object({ seat: z.string(), next: z.optional(z.string()) }),
      references: { seat: 'seats', next: 'orders' },
    })
    const mock = createMock({
      resources: [seats, orders],
      customers: [{ id: 'ada' }, { id: 'bob' }],
      records: {
        seats: [
          { id: 'a1', customerId: 'ada', place: 1 },
          { id: 'a2', customerId: 'ada', place: 2 },
          { id: 'b1', customerId: 'bob', place: 1 },
        ],
        orders: [
          { id: 'o1', seat: 'a1', next: 'o2' },
          { id: 'o2', seat: 'a2' },
        ],
      },
    })
    await jsonClient(mock)('DELETE', '/customers/ada?targetCustomerId=bob')
    const placed = mock
      .resource(seats)
      .list()
      .map(({ id, place }) => `${id} ${place}`)
    expect(placed.toSorted()).toEqual(['a2 2', 'b1 1'])
    expect(mock.resource(orders).get('o1')).toMatchObject({ seat: 'b1', revision: 1 })
    expect(mock.resource(orders).get('o2')).toMatchObject({ seat: 'a2', revision: 0 })
    await mock.restore(await mock.snapshot())
  })

  it('goes with one that is removed, with all that lies below it', async () => {
    const { mock } = await start()
    await mock.customers.delete('ada')
    expect(
      mock
        .resource(notes)
        .list()
        .map(({ id }) => id),
    ).toEqual(['n2'])
    expect([mock.resource(replies).count, mock.resource(websites).count]).toEqual([0, 0])
  })
})

describe('a record that is deleted', () => {
  it('takes with it what lies below it', async () => {
    const { mock, send } = await start()
    expect((await send('DELETE', '/customers/ada/notes/n1')).status).toBe(204)
    expect(mock.resource(replies).count).toBe(0)
  })

  it('is 409 while another refers to it, and nothing goes', async () => {
    const { mock, send } = await start()
    const { status, body } = await send('DELETE', '/customers/bob/notes/n2')
    expect([status, body.detail]).toEqual([
      409,
      'The note "n2" is referred to by the reply "r1". Delete that first, or let it refer to another.',
    ])
    expect(mock.resource(notes).count).toBe(2)
  })
})
