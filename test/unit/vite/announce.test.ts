import { expect, it, vi } from 'vitest'
import { announce } from '../../../src/vite/announce.ts'

it.each([
  ['/app/rebilly-mock.config.ts', '  ➜  Rebilly API: mocked (in-page, rebilly-mock.config.ts)'],
  [undefined, '  ➜  Rebilly API: mocked (in-page)'],
])('says below the addresses of the server that the mock is on: %s', (file, line) => {
  const info = vi.fn()
  const printUrls = vi.fn(() => info('the addresses'))
  const server = { printUrls, config: { root: '/app', logger: { info } } }
  announce(server as unknown as Parameters<typeof announce>[0], 'in-page', () => file)

  server.printUrls()
  expect(info.mock.calls.flat()).toEqual(['the addresses', line])
})
