import { expect, it } from 'vitest'
import { resolveBaseUrls } from '../../../handlers/base-urls.ts'
import { mayBeMocked } from '../../../src/hosts/browser/may-be-mocked.ts'

const page = 'https://app.example.test'
const names = { all: ['customers', 'tags', 'reports'], own: ['reports'] }

/** Which of some URLs may be the mock's, of a page and with the `baseUrl` that was asked for. */
const mayBe = (asked: string | undefined, ...urls: string[]) => {
  const baseUrls = resolveBaseUrls(asked, page, names)
  return urls.filter((url) => mayBeMocked(new URL(url, page), baseUrls))
}

it('everything on the hosts of Rebilly may be mocked', () => {
  const url = 'https://api.rebilly.com/anything/at-all'
  expect(mayBe(undefined, url)).toEqual([url])
})

it('on the page itself only what can hardly be of the app may be, unless it is asked for', () => {
  const urls = [
    '/customers/c-1',
    '/organizations/o-1/tags',
    '/reports',
    '/tags/t-1',
    '/basket/customers',
  ]
  expect(mayBe(undefined, ...urls)).toEqual([
    '/customers/c-1',
    '/organizations/o-1/tags',
    '/reports',
  ])
  expect(mayBe('/', ...urls)).toEqual(urls)
})

it('below a path of its own everything may be but files and what only begins like it', () => {
  expect(mayBe('/api', '/api', '/api/tags', '/apiary/tags', '/api/logo.svg', '/tags')).toEqual([
    '/api',
    '/api/tags',
  ])
})
