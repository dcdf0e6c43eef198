import { expect, test } from 'vitest'
import { answeredProxies } from '../../../src/hosts/vite/answered-proxies.ts'

const proxies = {
  '/customers': 'http://localhost:4010',
  '/websites': 'http://localhost:4010',
  '/api': 'http://localhost:4010',
  '^/customers/.*': 'http://localhost:4010',
}

test.each<[what: string, baseUrl: string | undefined, own: string[], answered: string[]]>([
  ['customers, on its own origin', undefined, [], ['/customers']],
  ['resources of one’s own', undefined, ['websites'], ['/customers', '/websites']],
  ['what a base URL of the page has', '/api', [], ['/api']],
  ['nothing there with another base URL', 'https://api.rebilly.com', [], []],
])('a page’s mock answers before a proxy: %s', (_, baseUrl, own, answered) => {
  expect(answeredProxies(proxies, baseUrl, own)).toEqual(answered)
  expect(answeredProxies(undefined, baseUrl, own)).toEqual([])
})
