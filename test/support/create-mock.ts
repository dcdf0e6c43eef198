import { createMock as create, type Mock, type MockOptions } from '../../src/index.ts'

/** What every test makes its mock with, so that one place decides what all tests check besides. */
export const createMock = (options?: MockOptions): Mock => create(options)
