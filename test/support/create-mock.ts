import {
  type AnyMock,
  type ContractVersion,
  createMock as create,
  type DeclaredResource,
  type DefinedMock,
  type DefinedOptions,
  type Mock,
  type MockOptions,
} from '../../src/index.ts'

/** What every test makes its mock with: each of its responses is held against the contract. */
export function createMock<
  const Own extends readonly DeclaredResource[] = readonly [],
  const Version extends ContractVersion = '2023-01',
>(options: DefinedOptions<Own, Version>): DefinedMock<Own, Version>
export function createMock<
  const Own extends readonly DeclaredResource[] = readonly [],
  const Version extends ContractVersion = '2023-01',
>(options?: MockOptions<Own, Version>): Mock<Own, Version>
export function createMock(options?: MockOptions): AnyMock {
  return create(isObject(options) ? { checkResponses: true, ...options } : options)
}

/** Wrong options are a test's own business. */
const isObject = (options: unknown) =>
  options === undefined ||
  (typeof options === 'object' && options !== null && !Array.isArray(options))
