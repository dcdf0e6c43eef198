import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineResource } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'
import { origin } from '../../support/requests.ts'
import { jsonClient } from '../../support/send-json.ts'

const shops = defineResource({
  name: 'shops',
  input: z.object({
    name: z.string(),
    phone: z.string().nullable().optional(),
    address: z.object({ city: z.string(), zip: z.string().optional() }).optional(),
    hours: z.array(z.number()).optional(),
    // In cents, which a client sends in whole units.
    rent: z
      .number()
      .transform((units) => units * 100)
      .optional(),
  }),
})

async function start(options = {}) {
  const mock = createMock({ resources: [shops], ...options })
  const send = jsonClient(mock)
  const address = { city: 'Bern', zip: '3011' }
  await send('PUT', '/shops/s1', { name: 'One', phone: '1', address, hours: [9, 17], rent: 5 })
  return {
    mock,
    send,
    patch: (body: unknown, headers = {}) => send('PATCH', '/shops/s1', body, headers),
  }
}

describe('PATCH by JSON merge patch', () => {
  it('merges objects, takes what is null away and replaces lists', async () => {
    const { patch } = await start()
    const { status, body } = await patch({ address: { zip: null }, phone: null, hours: [8] })
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: 'One', address: { city: 'Bern' }, hours: [8], revision: 1 })
    expect(body).not.toHaveProperty('phone')
    expect(body.address).not.toHaveProperty('zip')
  })

  it('leaves alone what it does not name, also what the schema would change once more', async () => {
    const { patch } = await start()
    expect((await patch({ name: 'Two' })).body).toMatchObject({ name: 'Two', rent: 500 })
    expect((await patch({ rent: 7 })).body).toMatchObject({ name: 'Two', rent: 700 })
  })

  it('is for the revision that it names, in its body or by If-Match, unless nobody asks', async () => {
    const { patch, mock } = await start()
    const named = (revision: number) => ({ 'If-Match': `"${revision}"` })
    expect((await patch({ name: 'Two' }, named(0))).status).toBe(200)
    expect((await patch({ name: 'Three' }, named(0))).status).toBe(409)
    expect((await patch({ name: 'Three', revision: 0 })).status).toBe(409)
    expect(mock.resource(shops).get('s1')).toMatchObject({ name: 'Two', revision: 1 })
    const free = await start({ concurrency: 'last-write-wins' })
    expect((await free.patch({ name: 'Three' }, named(9))).status).toBe(200)
  })

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'One'],
    ['a number', 5],
  ])('is 422 for %s', async (_, body) => {
    const { patch, mock } = await start()
    const answer = await patch(body)
    expect(answer.status).toBe(422)
    expect(answer.body.invalidFields[0].message).toContain('must be a JSON object')
    expect(mock.resource(shops).get('s1')?.revision).toBe(0)
  })

  it('is 422 when it takes away what is required', async () => {
    const { patch } = await start()
    const { status, body } = await patch({ name: null })
    expect(status).toBe(422)
    expect(body.invalidFields).toEqual([
      { field: 'name', message: 'is required and must be a string' },
    ])
  })

  it('takes the media type of merge patches, which nothing else does', async () => {
    const { patch, send } = await start()
    const type = { 'Content-Type': 'application/merge-patch+json; charset=utf-8' }
    expect((await patch({ name: 'Two' }, type)).status).toBe(200)
    expect((await send('PUT', '/shops/s1', { name: 'Two' }, type)).status).toBe(415)
    expect((await send('PATCH', '/tags/x', { name: 'Two' }, type)).status).toBe(415)
  })

  it('claims a revision by the body or by If-Match', async () => {
    const { patch } = await start()
    expect((await patch({ name: 'Two', revision: 4 })).status).toBe(409)
    expect((await patch({ name: 'Two' }, { 'If-Match': '"4"' })).status).toBe(409)
    expect((await patch({ name: 'Two', revision: 0 })).status).toBe(200)
  })

  it('keeps the revision when it changes nothing', async () => {
    const { patch } = await start()
    expect((await patch({})).body.revision).toBe(0)
    expect((await patch({ phone: '1' })).body.revision).toBe(0)
  })

  it('refuses half a character and a member of no name', async () => {
    const { patch } = await start({ strictBody: true })
    const { status, body } = await patch({ name: '\ud800', nmae: 'x' })
    expect(status).toBe(422)
    expect(body.invalidFields.map(({ field }: { field: string }) => field)).toEqual([
      'name',
      'nmae',
    ])
  })

  it.each(['PATCH', 'PUT'])(
    '%s that a reset overtakes is 503, and does nothing',
    async (method) => {
      const { mock } = await start()
      await mock.checkpoint('one')
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
      const request = new Request(`${origin}/shops/s1`, {
        method,
        headers: { 'REB-APIKEY': 'any' },
        body: readable,
        duplex: 'half',
      } as RequestInit)
      const pending = mock.fetch(request)
      const writer = writable.getWriter()
      await writer.write(new TextEncoder().encode('{"name":'))
      await mock.rollback('one')
      await writer.write(new TextEncoder().encode('"Late"}'))
      await writer.close()
      expect((await pending)?.status).toBe(503)
      expect(mock.resource(shops).get('s1')?.name).toBe('One')
    },
  )

  it('is described as such', async () => {
    const { send } = await start()
    const { body } = await send('GET', '/openapi.json')
    expect(Object.keys(body.paths['/shops/{id}'].patch.requestBody.content)).toEqual([
      'application/merge-patch+json',
      'application/json',
    ])
    const { properties, required } = body.components.schemas.ShopPatch
    expect(required).toBeUndefined()
    expect(properties.name).toEqual({ type: ['string', 'null'] })
  })
})
