import { createMock as create, type Mock, type MockOptions } from '../../src/index.ts'

/** What every test makes its mock with: each of its responses is held against the contract. */
export const createMock = (options?: MockOptions): Mock =>
  create(isObject(options) ? { checkResponses: true, ...options } : options)

/** Wrong options are a test's own business. */
const isObject = (options: unknown) =>
  options === undefined ||
  (typeof options === 'object' && options !== null && !Array.isArray(options))
