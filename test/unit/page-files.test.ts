import { expect, it } from 'vitest'
import { pageFile } from '../../src/hosts/server/page-files.ts'

const asked = (pathname: string, accept = 'text/html,*/*', method = 'GET') =>
  pageFile(
    { method, headers: new Headers({ accept }), url: `http://localhost${pathname}` } as never,
    pathname,
  )

it.each(['/__mock', '/__mock/', '/__mock/worlds/checkout-7/'])(
  'a browser has the panel at %s',
  async (path) => {
    const page = await asked(path)
    expect(page).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    })
    expect(page?.headers).toHaveProperty('Content-Security-Policy')
  },
)

it.each([
  '/__mock/journal',
  '/__mock/worlds',
  '/__mock/worlds/checkout-7',
  '/__mock/worlds/checkout-7/journal/',
  '/__mock/page/../panel.js',
  '/__mock/page/nothing.js',
])('a browser has an operation, or nothing, at %s', async (path) => {
  expect(await asked(path)).toBeUndefined()
})

it('another client has an operation there', async () => {
  expect(await asked('/__mock/', 'application/json')).toBeUndefined()
  expect(await asked('/__mock/', 'text/html', 'POST')).toBeUndefined()
})
