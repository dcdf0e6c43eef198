import {
  createMock as create,
  type DeclaredResource,
  type Mock,
  type MockOptions,
} from '../../src/index.ts'

/** What every test makes its mock with: each of its responses is held against the contract. */
export const createMock = <const Own extends readonly DeclaredResource[] = readonly []>(
  options?: MockOptions<Own>,
): Mock<Own> => create(isObject(options) ? { checkResponses: true, ...options } : options)

/** Wrong options are a test's own business. */
const isObject = (options: unknown) =>
  options === undefined ||
  (typeof options === 'object' && options !== null && !Array.isArray(options))
