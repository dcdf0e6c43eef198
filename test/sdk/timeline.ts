import { expect, it } from 'vitest'
import { createClient } from '../support/client.ts'
import { manualClock } from '../support/clock.ts'
import { linesOf, type Tests } from './stage.ts'

const customers = [{ id: 'ada' }]
const message = 'Asked for a refund'
const notFound = { name: 'RebillyNotFoundError', status: 404 }

export const createTimelineComment: Tests = (start) => {
  it('adds a comment: 201 with Location', async () => {
    const stage = await start({ customers })
    const { fields, response } = await createClient().customers.createTimelineComment({
      id: 'ada',
      data: { message },
    })
    expect(response.status).toBe(201)
    expect(response.headers.location).toBe(
      `https://api-sandbox.rebilly.com/customers/ada/timeline/${fields.id}`,
    )
    expect(fields).toMatchObject({
      type: 'customer-comment-created',
      triggeredBy: 'direct-api',
      message,
    })
    expect(linesOf(stage)).toEqual(['POST /customers/ada/timeline 201'])
  })

  it('throws for a type that there is not', async () => {
    await start({ customers })
    const data = { message, type: 'phone-call' }
    const creation = createClient().customers.createTimelineComment({ id: 'ada', data })
    await expect(creation).rejects.toMatchObject({
      name: 'RebillyValidationError',
      invalidFields: [{ field: 'type' }],
    })
  })

  it('throws for a customer that is not there', async () => {
    await start()
    const creation = createClient().customers.createTimelineComment({
      id: 'ada',
      data: { message },
    })
    await expect(creation).rejects.toMatchObject(notFound)
  })
}

export const getAllTimelineMessages: Tests = (start) => {
  it("lists comments and the API's own messages, the newest first", async () => {
    const clock = manualClock()
    await start({ now: clock.now })
    const api = createClient()
    await api.customers.update({ id: 'ada', data: {} })
    clock.advance({ minutes: 1 })
    await api.customers.createTimelineComment({ id: 'ada', data: { message } })
    clock.advance({ minutes: 1 })
    await api.customers.update({ id: 'ada', data: { customFields: { level: 3 } } })

    const timeline = await api.customers.getAllTimelineMessages({ id: 'ada' })

    expect(timeline).toMatchObject({ limit: 100, offset: 0, total: 3 })
    expect(timeline.items.map(({ fields }) => fields.type)).toEqual([
      'custom-fields-changed',
      'customer-comment-created',
      'customer-created',
    ])
  })

  it('takes what chooses and orders', async () => {
    const stage = await start({ customers })
    const api = createClient()
    for (const text of ['first call', 'a mail', 'last call']) {
      await api.customers.createTimelineComment({ id: 'ada', data: { message: text } })
    }
    const page = await api.customers.getAllTimelineMessages({
      id: 'ada',
      filter: 'triggeredBy:direct-api',
      q: 'call',
      sort: ['occurredTime'],
      limit: 1,
      offset: 1,
    })
    expect(page).toMatchObject({ limit: 1, offset: 1, total: 2 })
    expect(page.items.map(({ fields }) => fields.message)).toEqual(['last call'])
    expect(stage.exchanges.at(-1)?.path).toMatch(/^\/customers\/ada\/timeline\?/)
  })
}

export const getTimelineMessage: Tests = (start) => {
  it('gets one message', async () => {
    await start({ customers })
    const api = createClient()
    const { fields } = await api.customers.createTimelineComment({ id: 'ada', data: { message } })
    const read = await api.customers.getTimelineMessage({ id: 'ada', messageId: fields.id })
    expect(read.response.status).toBe(200)
    expect(read.fields).toEqual(fields)
  })

  it('throws for a message that is not there', async () => {
    await start({ customers })
    const reading = createClient().customers.getTimelineMessage({ id: 'ada', messageId: 'none' })
    await expect(reading).rejects.toMatchObject(notFound)
  })
}

export const deleteTimelineMessage: Tests = (start) => {
  it('removes a comment, and is empty', async () => {
    await start({ customers })
    const api = createClient()
    const { fields: comment } = await api.customers.createTimelineComment({
      id: 'ada',
      data: { message },
    })
    const path = { id: 'ada', messageId: comment.id }

    const { fields, response } = await api.customers.deleteTimelineMessage(path)

    expect([response.status, fields]).toEqual([204, {}])
    await expect(api.customers.getTimelineMessage(path)).rejects.toMatchObject(notFound)
  })

  it("throws for one of the API's own messages", async () => {
    await start({ customers })
    const api = createClient()
    const { items } = await api.customers.getAllTimelineMessages({ id: 'ada' })
    const messageId = items[0]?.fields.id ?? ''
    await expect(
      api.customers.deleteTimelineMessage({ id: 'ada', messageId }),
    ).rejects.toMatchObject({ name: 'RebillyConflictError', status: 409 })
  })
}
