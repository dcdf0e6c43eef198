import { expect, it } from 'vitest'
import { renderedPattern } from '../../../src/hosts/playwright/share-world.ts'

const pattern = renderedPattern('http://127.0.0.1:3000')

it.each([
  '/',
  '/?client=fetch',
  '/customers/ada',
  '/customers/ada@example.com',
  '/customers/__data.json?x-sveltekit-invalidated=01',
  '/customers/_payload.json',
  '/customers.data?_routes=root',
  '/customers?_rsc=1dp3',
  '/_server-islands/Customers?p=%7B%7D',
  '/api/customers',
  '/search?q=logo.png',
])('names the world in what may be rendered: %s', (path) => {
  expect(pattern.test(`http://127.0.0.1:3000${path}`)).toBe(true)
})

it.each([
  '/favicon.ico',
  '/src/main.ts?t=17',
  '/src/App.vue?vue&type=style&lang.css',
  '/@vite/client',
  '/@id/__x00__virtual:app',
  '/@fs/home/app/main.js',
  '/node_modules/.vite/deps/react.js?v=1',
  '/_next/static/chunks/main',
  '/_app/immutable/entry/start',
  '/fonts/inter.woff2#iefix',
])('leaves alone what only has to be read: %s', (path) => {
  expect(pattern.test(`http://127.0.0.1:3000${path}`)).toBe(false)
})

it.each(['http://127.0.0.1:30001/', 'http://127a0a0a1:3000/', 'https://127.0.0.1:3000/'])(
  'leaves alone what is not of the app: %s',
  (url) => {
    expect(pattern.test(url)).toBe(false)
  },
)
