import { expect } from 'vitest'
import { lawIf } from './law-if.ts'
import type { Stage, Subject } from './subject.ts'

/** What a write answers, and what it leaves behind. */
export function lawsOfWriting(subject: Subject, stage: () => Promise<Stage>): void {
  const { path, operations, good = {}, other = {}, bad, ownerless, hasRevision } = subject
  const { create, put, patch, delete: remove } = operations
  const change = put ? 'PUT' : 'PATCH'
  const isChangeable = put !== undefined || patch !== undefined

  lawIf(create)('POST is 201 with Location, where GET shows the same', async () => {
    const { send } = await stage()
    const made = await send('POST', path, good)
    expect(made.status).toBe(201)
    const place = new URL(made.headers.get('location') ?? '').pathname
    expect(place.startsWith(`${path}/`)).toBe(true)
    expect((await send('GET', place)).body).toEqual(made.body)
  })

  lawIf(put)('PUT is 201 with Location on a free id, and 200 on a taken one', async () => {
    const { send } = await stage()
    const place = subject.isSingle ? path : `${path}/laws_1`
    const made = await send('PUT', place, good)
    expect([made.status, new URL(made.headers.get('location') ?? '').pathname]).toEqual([
      201,
      place,
    ])
    const again = await send('PUT', place, other)
    expect(again.status).toBe(subject.putsAlwaysCreate ? 201 : 200)
    expect(again.headers.has('location')).toBe(subject.putsAlwaysCreate === true)
    expect((await send('GET', place)).body).toEqual(again.body)
    expect(again.body).toMatchObject(other)
  })

  lawIf(hasRevision)('counts revisions, and none where nothing changed', async () => {
    const { send, made } = await stage()
    const place = await made()
    expect((await send('PUT', place, good)).body.revision).toBe(0)
    expect((await send('PUT', place, other)).body.revision).toBe(1)
  })

  lawIf(hasRevision)('a stale revision is 409, and nothing changes', async () => {
    const { send, made } = await stage()
    const place = await made()
    const before = await send('GET', place)
    for (const [body, headers] of [
      [{ ...other, revision: 9 }, {}],
      [other, { 'If-Match': '"9"' }],
    ] as const) {
      const { status, body: problem } = await send('PUT', place, body, headers)
      expect([status, problem.status]).toEqual([409, 409])
    }
    expect((await send('GET', place)).body).toEqual(before.body)
  })

  lawIf(isChangeable)(
    'takes back what GET showed, and ignores what is not the client’s',
    async () => {
      const { send, made } = await stage()
      const place = await made()
      const before = await send('GET', place)
      const forged = { id: 'forged', createdTime: 'never', updatedTime: 'never', _links: [] }
      const body = put ? { ...before.body, ...forged } : { ...good, ...forged }
      expect((await send(change, place, body)).status).toBeLessThan(300)
      expect((await send('GET', place)).body).toEqual(before.body)
    },
  )

  lawIf(bad)('names all failures in one 422, and nothing changes', async () => {
    const { send, made, mock } = await stage()
    const place = isChangeable ? await made() : path
    const before = await mock.snapshot()
    const [method, to] = isChangeable ? [change, place] : ['POST', path]
    const { status, body } = await send(method, to, bad?.body)
    expect(status).toBe(422)
    expect(body.invalidFields.map(({ field }: { field: string }) => field)).toEqual(bad?.fields)
    expect(await mock.snapshot()).toEqual(before)
  })

  lawIf(patch)('PATCH changes what it names', async () => {
    const { send, made } = await stage()
    const place = await made()
    const { status, body } = await send('PATCH', place, other)
    expect(status).toBe(200)
    expect(body).toMatchObject(other)
  })

  lawIf(remove)('DELETE is 204, and what was there is 404', async () => {
    const { send, made } = await stage()
    const place = await made()
    expect(await send('DELETE', place)).toMatchObject({ status: 204, text: '' })
    expect((await send('GET', place)).status).toBe(404)
    expect((await send('DELETE', place)).status).toBe(404)
  })

  lawIf(ownerless)('is 404 below what is not there', async () => {
    const { send } = await stage()
    const method = create ? 'POST' : 'PUT'
    expect((await send(method, ownerless ?? '', good)).status).toBe(404)
    expect((await send('GET', ownerless ?? '')).status).toBe(404)
  })
}
