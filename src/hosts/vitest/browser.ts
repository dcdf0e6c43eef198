import type { TestAPI } from 'vitest'
import { guard, startForTest } from './in-page.ts'
import { type CreateTest, createTestOf, type MockFixtures, mockedTest } from './mocked-test.ts'

export { expect } from './expect.ts'
export type { CreateTest, MockFixtures } from './mocked-test.ts'

// From the import on, so that a module which keeps `fetch` keeps one that asks the mock. Not awaited: a module
// that is imported next would not wait for it.
void guard()

const mocked = mockedTest(startForTest)

/** What `rebilly-mock/vitest` is in browser mode. */
export const test: TestAPI<MockFixtures> = mocked
export const createTest: CreateTest = createTestOf(mocked)
