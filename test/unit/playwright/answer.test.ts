import { expect, it } from 'vitest'
import { resolveBaseUrls } from '../../../handlers/base-urls.ts'
import { asksApi, headerOf } from '../../../src/hosts/playwright/answer.ts'

const app = 'https://app.test'
const api = 'https://api.test/customers'

/** Whether a request asks an API, for pages of the app and a mock that is at these URLs. */
const asks = (type: string, url: string, headers: Record<string, string>, ...baseUrls: string[]) =>
  asksApi(type, url, headerOf(headers), resolveBaseUrls(baseUrls, app))

it.each(['fetch', 'XHR', 'ping', 'EventSource'])('what a script asks for by %s does', (type) => {
  expect(asks(type, api, {}, 'https://api.test')).toBe(true)
  expect(asks(type, `${app}/api/tags`, {}, '/api')).toBe(true)
})

it.each(['document', 'script', 'image', 'other'])(
  'a %s does where a page of another origin asks for it, and no address bar',
  (type) => {
    expect(asks(type, api, { Origin: app }, 'https://api.test')).toBe(true)
    expect(asks(type, api, { referer: `${app}/shop` }, 'https://api.test')).toBe(true)
    expect(asks(type, api, { referer: 'https://api.test/docs' }, 'https://api.test')).toBe(false)
    expect(asks(type, api, {}, 'https://api.test')).toBe(false)
  },
)

it('a part of the app does not, whoever asks for it', () => {
  const part = `${app}/api/logo.svg`
  expect(asks('image', part, { origin: 'https://other.test' }, '/api')).toBe(false)
})
