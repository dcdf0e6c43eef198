import { defineConfig } from '@playwright/test'
import type { Plugin } from 'vite'
import { expectTypeOf, it } from 'vitest'
import { type BrowserOptions, startBrowser } from '../../../src/browser.ts'
import { defineMockConfig } from '../../../src/config.ts'
import type { Customer, JournalEntry, Mock } from '../../../src/index.ts'
import { readWorld, startNode } from '../../../src/node.ts'
import { type MockFixtures, test as playwrightTest } from '../../../src/playwright.ts'
import { connectMock, type RemoteMock } from '../../../src/remote.ts'
import { type ServeOptions, serve } from '../../../src/server.ts'
import { rebillyMock } from '../../../src/vite.ts'
import { test as vitestTest } from '../../../src/vitest.ts'
import { createMock } from '../../support/create-mock.ts'

const mock: Mock = createMock()
const remote = {} as RemoteMock

it('every start takes a mock of here and one of elsewhere', () => {
  expectTypeOf(startBrowser).toBeCallableWith(mock)
  expectTypeOf(startBrowser).toBeCallableWith(remote, { transport: 'in-page' })
  expectTypeOf(startNode).toBeCallableWith(mock)
  expectTypeOf(startNode).toBeCallableWith(remote)
  // @ts-expect-error what `connectMock` gives is to be awaited
  void (() => startNode(connectMock('http://127.0.0.1:4010')))
})

it('every start gives what ends it', () => {
  expectTypeOf(startBrowser).returns.resolves.toHaveProperty('stop')
  expectTypeOf(startNode).returns.resolves.toHaveProperty('stop')
  expectTypeOf(serve).returns.resolves.toExtend<{ url: string; port: number }>()
})

it('names the options that a host has', () => {
  expectTypeOf<keyof BrowserOptions>().toEqualTypeOf<'transport' | 'workerUrl' | 'quiet'>()
  expectTypeOf<ServeOptions['control']>().toEqualTypeOf<
    'this-machine' | 'anyone' | false | undefined
  >()
  // @ts-expect-error a slip in an option
  void (() => startBrowser(mock, { transports: 'in-page' }))
  // @ts-expect-error a function does not go to the page
  void (() => rebillyMock({ now: () => new Date() }))
})

it('a mock that is elsewhere gives promises of what one of here gives', () => {
  expectTypeOf<RemoteMock['customers']['get']>().returns.resolves.toEqualTypeOf<
    Customer | undefined
  >()
  expectTypeOf<RemoteMock['customers']['list']>().returns.resolves.items.toEqualTypeOf<Customer>()
  expectTypeOf<RemoteMock['journal']['last']>().returns.resolves.toEqualTypeOf<
    JournalEntry | undefined
  >()
  expectTypeOf<RemoteMock['clock']['now']>().returns.resolves.toEqualTypeOf<Date>()
  expectTypeOf<RemoteMock>().not.toHaveProperty('db')
})

it('tests have a mock of their own', () => {
  void (() =>
    vitestTest('saves', ({ mock }) => expectTypeOf(mock.customers).toExtend<Mock['customers']>()))
  void (() => playwrightTest('saves', async ({ mock }) => expectTypeOf(mock).toEqualTypeOf<Mock>()))
})

it('a config of Playwright knows the fixtures', () => {
  expectTypeOf(defineConfig<MockFixtures>).toBeCallableWith({
    use: { mockOptions: { customers: 25 }, ssr: true },
  })
})

it('the rest is what their platforms want', () => {
  expectTypeOf(rebillyMock).returns.toEqualTypeOf<Plugin[]>()
  expectTypeOf(defineMockConfig).toBeCallableWith({
    customers: 25,
    setup: (made) => made.latency(100),
  })
  expectTypeOf(readWorld).parameter(0).toEqualTypeOf<string | URL>()
})
