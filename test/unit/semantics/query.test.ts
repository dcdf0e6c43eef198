import { describe, expect, it } from 'vitest'
import type { Problem } from '#contract/problem'
import { expandOf, inDefaultOrder, pageOf } from '#semantics/query'

const query = (text: string) => new URLSearchParams(text)

describe('pageOf', () => {
  it.each([
    ['', { limit: 100, offset: 0 }],
    ['limit=&offset=', { limit: 100, offset: 0 }],
    ['limit=0', { limit: 0, offset: 0 }],
    ['limit=1000&offset=5', { limit: 1000, offset: 5 }],
  ])('reads "%s"', (text, page) => {
    expect(pageOf(query(text))).toEqual(page)
  })

  it.each(['1001', '-1', '1.5', '1e2', 'ten', '0x10', ' 5', '9'.repeat(400)])(
    'refuses a limit of %s',
    (limit) => {
      expect(() => pageOf(query(`limit=${encodeURIComponent(limit)}`))).toThrow(/^limit must be/)
    },
  )

  it('names every bad number', () => {
    try {
      pageOf(query('limit=x&offset=-1'))
      expect.unreachable()
    } catch (error) {
      const fields = (error as Problem).invalidFields?.map(({ field }) => field)
      expect(fields).toEqual(['limit', 'offset'])
    }
  })
})

describe('expandOf', () => {
  it.each([
    ['', []],
    ['expand=', []],
    ['expand=leadSource', ['leadSource']],
    ['expand=leadSource,website', ['leadSource', 'website']],
    ['expand[]=leadSource&expand[]=website', ['leadSource', 'website']],
    ['expand=leadSource, website', ['leadSource', 'website']],
  ])('reads "%s"', (text, names) => {
    expect(expandOf(query(text))).toEqual(names)
  })

  it.each(['invoices', 'leadsource', 'leadSource;website', 'constructor'])('refuses %s', (name) => {
    expect(() => expandOf(query(`expand=${name}`))).toThrow(`cannot name "${name}"`)
  })
})

it('orders newest first, then by id, whatever the order before', () => {
  const record = (id: string, createdTime: string) => ({ id, createdTime }) as never
  const records = [
    record('b', '2026-01-01T00:00:00Z'),
    record('a', '2026-01-01T00:00:00Z'),
    record('Z', '2026-01-01T00:00:00Z'),
    record('c', '2026-02-01T00:00:00Z'),
  ]
  const ids = (list: typeof records) => inDefaultOrder(list).map(({ id }) => id)
  expect(ids(records)).toEqual(['c', 'Z', 'a', 'b'])
  expect(ids([...records].reverse())).toEqual(['c', 'Z', 'a', 'b'])
})
