import {
  createMock as create,
  type DeclaredResource,
  type DefinedMock,
  type DefinedOptions,
  type Mock,
  type MockOptions,
} from '../../src/index.ts'

/** What every test makes its mock with: each of its responses is held against the contract. */
export function createMock<const Own extends readonly DeclaredResource[] = readonly []>(
  options: DefinedOptions<Own>,
): DefinedMock<Own>
export function createMock<const Own extends readonly DeclaredResource[] = readonly []>(
  options?: MockOptions<Own>,
): Mock<Own>
export function createMock(options?: MockOptions): Mock {
  return create(isObject(options) ? { checkResponses: true, ...options } : options)
}

/** Wrong options are a test's own business. */
const isObject = (options: unknown) =>
  options === undefined ||
  (typeof options === 'object' && options !== null && !Array.isArray(options))
