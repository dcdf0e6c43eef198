import { expect, it, onTestFinished } from 'vitest'
import type { PageAnswering } from '../../../src/hosts/browser/answering.ts'
import { patchFetch } from '../../../src/hosts/browser/patch-fetch.ts'
import type { Realm } from '../../../src/hosts/interception/realm.ts'

const url = 'https://api.rebilly.com/customers/ada'

/** A page whose requests a service worker sees, all but those that may outlive it; tells who answers what. */
function pageBesideWorker() {
  const network = async () => new Response('the browser')
  const page: Realm = Object.create(globalThis, {
    fetch: { value: network, writable: true, configurable: true },
  })
  const mocks: PageAnswering = {
    claims: () => false,
    claimsUnseen: (asked) => asked === url,
    fetch: async () => new Response('the page'),
  }
  onTestFinished(patchFetch(page, mocks))
  return async (...args: Parameters<typeof fetch>) => {
    const { fetch } = page
    return (await fetch(...args)).text()
  }
}

it.each([
  ['a URL and options', [url, { keepalive: true }]],
  ['a request', [new Request(url, { keepalive: true })]],
  ['a request and options', [new Request(url), { keepalive: true }]],
] as const)('what may outlive a page is answered in it: %s', async (_, [input, init]) => {
  expect(await pageBesideWorker()(input, init)).toBe('the page')
})

it.each([
  ['what a service worker sees', [url]],
  [
    'a request whose options say that it does not outlive the page',
    [new Request(url, { keepalive: true }), { keepalive: false }],
  ],
  ['what is of another host', ['https://example.test/', { keepalive: true }]],
] as const)('the rest is the browser’s: %s', async (_, [input, init]) => {
  expect(await pageBesideWorker()(input, init)).toBe('the browser')
})
