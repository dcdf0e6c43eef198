import type { TestAPI } from 'vitest'
import { type CreateTest, createTestOf, type MockFixtures, mockedTest } from './mocked-test.ts'
import { guard, runWith, startForTest } from './own-context.ts'

export { expect } from './expect.ts'

// From the import on, so that a module which keeps `fetch` keeps one that asks the mock.
await guard()

const mocked = mockedTest(startForTest)

/**
 * Vitest's `test`, with a mock that has a world of its own in each test; it answers what the test sends
 * (fetch, http, axios), and what a concurrent test sends from that one's own.
 *
 * @example
 * test('saves', async ({ mock }) => {
 *   await save({ id: 'cus_1' })
 *   expect(mock).toHaveUpserted('cus_1')
 * })
 */
export const test: TestAPI<MockFixtures> = mocked

/**
 * Makes a `test` whose mocks have these options; what `mockOptions` says goes before them. Its `mock` is typed by the
 * resources among them.
 *
 * @example
 * const test = createTest({ resources: [websites] })
 * test('lists', async ({ mock }) => {
 *   mock.when('GetWebsiteCollection').empty()
 * })
 */
export const createTest: CreateTest = createTestOf(mocked)

mocked.aroundEach((runTest, { mock }) => (mock ? runWith(mock, runTest) : runTest()))
