import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { defineResource } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'

const albums = defineResource({
  name: 'albums',
  input: z.object({ title: z.string(), tracks: z.array(z.number()) }),
  sortable: ['total', 'soldOut'],
  derive: (record) => ({
    ...record,
    slug: record.title.toLowerCase(),
    total: record.tracks.reduce((sum, each) => sum + each, 0),
    parts: record.tracks.map((length) => ({ length })),
  }),
  actions: { 'POST /albums/{id}/sell': (record) => ({ ...record, soldOut: true }) },
})

const records = [
  { id: 'a', title: 'Alto', tracks: [5, 2] },
  { id: 'b', title: 'Basso', tracks: [1] },
  { id: 'c', title: 'Canto', tracks: [4] },
]

function start(
  options: { records?: { albums: typeof records } } = { records: { albums: records } },
) {
  const mock = createMock({ resources: [albums], ...options })
  const send = jsonClient(mock)
  const list = async (query: string) => {
    const { status, body } = await send('GET', `/albums?${query}`)
    return status === 200 ? body.map(({ id }: { id: string }) => id) : body.detail
  }
  return { mock, send, list }
}

describe('a member that a function adds', () => {
  it.each([
    ['slug:ALTO', ['a']],
    ['slug:!alto,basso', ['b']],
    ['total:2..', ['c', 'a']],
    ['parts.length:4', ['c']],
    ['slug:canto;title:Canto', ['c']],
  ])('is filtered by: %s', async (filter, ids) => {
    const { mock, list } = start()
    expect(await list(`filter=${filter}&sort=-createdTime`)).toEqual(ids)
    expect((await mock.resource(albums).find({ filter })).map(({ id }) => id)).toEqual(ids)
  })

  it('is filtered by, be it that `derive` adds it or an action alone', async () => {
    const input = z.object({ title: z.string() })
    const derived = defineResource({
      name: 'derived',
      input,
      derive: (record) => ({ ...record, slug: record.title.toLowerCase() }),
    })
    const acted = defineResource({
      name: 'acted',
      input,
      actions: { 'POST /acted/{id}/mark': (record) => ({ ...record, mark: 'red' }) },
    })
    const plain = defineResource({ name: 'plain', input })
    const send = jsonClient(createMock({ resources: [derived, acted, plain] }))
    for (const name of ['derived', 'acted', 'plain']) {
      await send('PUT', `/${name}/a`, { title: 'Alto' })
    }
    await send('POST', '/acted/a/mark')
    expect((await send('GET', '/derived?filter=slug:alto')).body).toHaveLength(1)
    expect((await send('GET', '/acted?filter=mark:red')).body).toHaveLength(1)
    expect((await send('GET', '/plain?filter=slug:alto')).status).toBe(422)
  })

  it('is sorted by', async () => {
    const { list } = start()
    expect(await list('sort=total')).toEqual(['b', 'c', 'a'])
    expect(await list('sort=-total')).toEqual(['a', 'c', 'b'])
  })

  it('is known before any record has it where it is named in `sortable`', async () => {
    const { send, list } = start()
    expect(await list('filter=soldOut:true')).toEqual([])
    await send('POST', '/albums/b/sell')
    expect(await list('filter=soldOut:true')).toEqual(['b'])
    expect(await list('filter=soldOut:!true')).toEqual(['c', 'a'])
  })

  it('is not known where no record has it', async () => {
    const { mock, list } = start()
    expect(await list('filter=slgu:alto')).toContain('has no field "slgu"; the nearest one is slug')
    expect(await list('filter=parts:4')).toContain('parts holds others; name one of them')
    expect(await list('sort=slug')).toContain('sort cannot name "slug"')
    await expect(mock.resource(albums).find({ filter: 'label:x' })).rejects.toThrow(
      'has no field "label"',
    )
  })

  it('is not known either where there is no record', async () => {
    expect(await start({}).list('filter=slug:alto')).toContain(
      'what a function adds is known by a record that has it, or by `sortable`',
    )
    expect(await start({}).list('filter=total:5')).toEqual([])
  })
})

it('a resource whose functions add nothing knows its own members alone', async () => {
  const plain = defineResource({ name: 'plains', input: z.object({ name: z.string() }) })
  const send = jsonClient(createMock({ resources: [plain] }))
  const { status, body } = await send('GET', '/plains?filter=label:x')
  expect(status).toBe(422)
  expect(body.invalidFields[0].message).toMatch(/ a plain has no field "label"; [^;]+$/)
})
