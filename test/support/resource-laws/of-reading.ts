import { expect, it } from 'vitest'
import { lawIf } from './law-if.ts'
import type { Stage, Subject } from './subject.ts'

/** What a list and one record answer. */
export function lawsOfReading(subject: Subject, stage: () => Promise<Stage>): void {
  const { path, operations, filter, q, sort, expand, hasFields, isSingle } = subject
  const { list } = operations

  lawIf(list)('lists page by page, with the headers of pages', async () => {
    const { send, made } = await stage()
    const { body: before } = await send('GET', path)
    await made()
    const total = String(before.length + 1)
    for (const [query, length] of [
      ['', before.length + 1],
      ['?limit=1', 1],
      ['?limit=0', 0],
      ['?offset=99', 0],
    ] as const) {
      const { status, headers, body } = await send('GET', `${path}${query}`)
      expect([status, body.length, headers.get('pagination-total')]).toEqual([200, length, total])
      expect(headers.get('pagination-limit')).toBe(/limit=(\d+)/.exec(query)?.[1] ?? '100')
      expect(headers.get('pagination-offset')).toBe(/offset=(\d+)/.exec(query)?.[1] ?? '0')
    }
  })

  lawIf(filter)('finds by filter and by q', async () => {
    const { send, made } = await stage()
    await made()
    for (const query of [`filter=${filter}`, `q=${q}`]) {
      const { body } = await send('GET', `${path}?${query}`)
      expect(body, query).toHaveLength(1)
    }
    expect((await send('GET', `${path}?q=nothing-is-called-so`)).body).toEqual([])
  })

  lawIf(hasFields)('shows the members that fields names', async () => {
    const { send, made } = await stage()
    const place = await made()
    expect(Object.keys((await send('GET', `${place}?fields=id`)).body)).toEqual(['id'])
    const { body } = await send('GET', `${path}?fields=id,revision`)
    expect(Object.keys(body[0]).sort()).toEqual(['id', 'revision'])
  })

  lawIf(sort)('sorts up and down', async () => {
    const { send, made } = await stage()
    await made()
    const up = await send('GET', `${path}?sort=${sort}`)
    const down = await send('GET', `${path}?sort=-${sort}`)
    expect(down.body).toEqual(up.body.toReversed())
  })

  lawIf(expand)('embeds what expand names', async () => {
    const { send, made } = await stage()
    const place = await made()
    await subject.relate?.(send, place)
    const { body } = await send('GET', `${place}?expand=${expand}`)
    expect(body._embedded).toHaveProperty(expand ?? '')
  })

  lawIf(list)('refuses what it cannot read in a query: 422 that names it', async () => {
    const { send } = await stage()
    const refused = [
      ['limit', 'limit=many'],
      ['offset', 'offset=-1'],
      ...(filter
        ? [
            ['filter', 'filter=nothing:1'],
            ['filter', 'filter=:'],
          ]
        : []),
      ...(sort ? [['sort', 'sort=nothing']] : []),
      ...(expand ? [['expand', 'expand=nothing']] : []),
    ]
    for (const [field, query] of refused) {
      const { status, body } = await send('GET', `${path}?${query}`)
      expect([status, body.invalidFields?.[0]?.field], query).toEqual([422, field])
    }
  })

  it('is 404 where nothing is, 401 without a key', async () => {
    const { send } = await stage()
    const one = isSingle ? path : `${path}/nothing`
    expect((await send('GET', one)).status).toBe(404)
    const { status, body } = await send('GET', one, undefined, { 'REB-APIKEY': '' })
    expect([status, body.title]).toEqual([401, 'Unauthorized'])
  })

  it('is 405 with Allow for what it does not have', async () => {
    const { send } = await stage()
    const all = { GET: 'get', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const
    const ofOne = Object.entries(all).filter(([, kind]) => operations[kind])
    const places = [
      [isSingle ? path : `${path}/nothing`, ofOne.map(([method]) => method), 'POST'],
      ...(list ? [[path, ['GET', ...(operations.create ? ['POST'] : [])], 'PUT']] : []),
    ] as [string, string[], string][]
    for (const [place, methods, method] of places) {
      const { status, headers } = await send(method, place, {})
      expect(status).toBe(405)
      const allowed = (headers.get('allow') ?? '').split(', ')
      expect(allowed).toEqual(expect.arrayContaining(methods))
      expect(allowed).not.toContain(method)
    }
  })
}
