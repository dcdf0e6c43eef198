import { describe, expect, it } from 'vitest'
import { journalPage } from '../../../src/hosts/playwright/journal-page.ts'
import { changesBetween } from '../../../src/hosts/playwright/record-changes.ts'
import { createMock } from '../../support/create-mock.ts'
import { call, put } from '../../support/requests.ts'

describe('the timeline of a failed test', () => {
  it('shows each request with its trail, and what it changed', async () => {
    const mock = createMock()
    await put(mock, 'ada', { primaryAddress: { city: 'Rome' } })
    await put(mock, 'ada', { primaryAddress: { city: 'Oslo' } })
    await put(mock, 'ada', { revision: 0 })
    const page = journalPage(mock.journal.entries)

    expect(page).toContain('<h1>3 requests to the mock</h1>')
    expect(page.match(/<details>/g)).toHaveLength(3)
    expect(page).toContain(
      '<th scope="row">primaryAddress.city</th><td><del>&quot;Rome&quot;</del></td><td><ins>&quot;Oslo&quot;</ins></td>',
    )
    expect(page).toContain('<b class="bad">409</b>')
    expect(page).toMatch(/<b class="bad">no<\/b> \w+: .*revision/)
  })

  it('shows what was sent and what was answered, where there was any', async () => {
    const mock = createMock({ customers: [{ id: 'ada' }] })
    await put(mock, 'ada', { primaryAddress: { city: 'Oslo' } })
    await call(mock, 'DELETE', '/customers/none')
    const [, saved = '', deleted = ''] = journalPage(mock.journal.entries).split('<details>')

    expect(saved).toContain(
      '<h2>Request</h2><pre>{\n  &quot;primaryAddress&quot;: {\n    &quot;city&quot;: &quot;Oslo&quot;\n  }\n}</pre>',
    )
    expect(saved).toContain('<h2>Answer</h2><pre>{\n  &quot;id&quot;: &quot;ada&quot;,')
    expect(deleted).not.toContain('<h2>Request</h2>')
  })

  it('takes what was sent for text, whatever it is', async () => {
    const mock = createMock()
    const attack = '<img src=x onerror=alert(1)>"&'
    await put(mock, encodeURIComponent(attack), { primaryAddress: { city: attack } })
    await put(mock, 'ada', { primaryAddress: { city: attack } })
    const page = journalPage(mock.journal.entries)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('may have none, and one that was not answered', async () => {
    expect(journalPage([])).toContain('<h1>0 requests to the mock</h1>')
    const mock = createMock()
    mock.offline()
    await put(mock, 'ada', {}).catch(() => {})
    expect(journalPage(mock.journal.entries)).toContain('<b class="bad">lost</b>')
  })
})

it('names the members that differ', () => {
  expect(changesBetween({ a: 1, b: { c: [1] } }, { a: 1, b: { c: [2] }, d: null })).toEqual([
    { path: 'b.c.0', from: '1', to: '2' },
    { path: 'd', from: '', to: 'null' },
  ])
  expect(changesBetween(undefined, { id: 'ada' })).toEqual([{ path: 'id', from: '', to: '"ada"' }])
  expect(changesBetween({ id: 'ada' }, { id: 'ada' })).toEqual([])
})
