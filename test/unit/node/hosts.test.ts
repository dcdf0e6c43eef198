import { describe, expect, test } from 'vitest'
import { resolveBaseUrls } from '#handlers/base-urls'
import { isMocked, isWhollyMocked, type Peer } from '../../../src/hosts/node/hosts.ts'
import { createMock } from '../../support/create-mock.ts'

/** The hosts of a mock. */
const at = (baseUrl: string) => createMock({ baseUrl })

describe('a connection goes to the API', () => {
  test.each<[string, Peer]>([
    ['https://api.test', { host: 'api.test', port: 443 }],
    ['https://api.test', { host: 'api.test', port: '443' }],
    ['https://api.test', { host: 'API.Test.', port: 443 }],
    ['http://api.test', { host: 'api.test', port: 80 }],
    ['https://api.test:8443', { host: 'api.test', port: 8443 }],
    ['http://127.0.0.1:4010', { host: '127.0.0.1', port: 4010 }],
    ['http://[::1]:4010', { host: '::1', port: 4010 }],
    ['http://[::1]:4010', { host: '[::1]', port: 4010 }],
    ['http://[::1]:4010', { host: '0:0:0:0:0:0:0:1', port: 4010 }],
    ['https://bücher.test', { host: 'bücher.test', port: 443 }],
    ['http://localhost:4010', { port: 4010 }],
    ['http://localhost:4010', { host: null, port: 4010 }],
  ])('%s: %j', (baseUrl, peer) => {
    expect(isMocked(at(baseUrl), peer)).toBe(true)
    expect(isWhollyMocked(at(baseUrl), peer)).toBe(true)
  })
})

describe('a connection goes elsewhere', () => {
  test.each<[string, Peer]>([
    ['https://api.test', { host: 'other.test', port: 443 }],
    ['https://api.test', { host: 'api.test', port: 80 }],
    ['https://api.test', { host: 'api.test' }],
    ['https://api.test', { port: 443 }],
    ['http://api.test', { host: 'api.test', port: 443 }],
    ['https://api.test:8443', { host: 'api.test', port: 443 }],
    ['http://[::1]:4010', { host: '[::1', port: 4010 }],
  ])('%s: %j', (baseUrl, peer) => {
    expect(isMocked(at(baseUrl), peer)).toBe(false)
    expect(isWhollyMocked(at(baseUrl), peer)).toBe(false)
  })
})

test('one of several base URLs is enough', () => {
  const mock = createMock({ baseUrl: ['https://api.test', 'https://other.test/below'] })
  expect(isMocked(mock, { host: 'other.test', port: 443 })).toBe(true)
  expect(isWhollyMocked(mock, { host: 'api.test', port: 443 })).toBe(true)
  expect(isWhollyMocked(mock, { host: 'other.test', port: 443 })).toBe(false)
})

test('below a path there may be others, to whom something may be sent', () => {
  const peer = { host: 'api.test', port: 443 }
  expect(isMocked(at('https://api.test/rebilly'), peer)).toBe(true)
  expect(isWhollyMocked(at('https://api.test/rebilly'), peer)).toBe(false)
})

test('each of the real hosts is mocked, and no other', () => {
  const mock = createMock()
  for (const { origin } of resolveBaseUrls(undefined, undefined)) {
    expect(isMocked(mock, { host: new URL(origin).hostname, port: 443 })).toBe(true)
  }
  expect(isMocked(mock, { host: 'example.test', port: 443 })).toBe(false)
})
