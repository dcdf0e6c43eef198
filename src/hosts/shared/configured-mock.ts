import { join } from 'node:path'
import { mockForPage } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import type { MockOptions, PersistOptions } from '#mock/options/mock-options'
import type { MockConfig } from '../config/mock-config.ts'
import { startOf } from '../config/start-of.ts'

/** What a development server says of its mock, beside what a config file does. */
interface GivenOptions extends Omit<MockOptions, 'persist'> {
  readonly persist?: PersistOptions | boolean
}

export interface ConfiguredSettings {
  readonly options: GivenOptions
  /** A short name of the definitions, if there are any. */
  readonly definitions?: string | undefined
  /** The folder that worlds are kept in. */
  readonly folder: string
}

/** A mock that is as a config says. */
export interface ConfiguredMock {
  readonly mock: Mock
  readonly setup: ((mock: Mock) => unknown) | undefined
  /** Which start data it has. */
  readonly start: string
  /** Whether it is kept beyond the process. */
  readonly isKept: boolean
}

/**
 * Makes the mock of a config; the world of the one before goes on in it, if that began with the same data. Rejects for
 * options that cannot be.
 */
export async function configuredMock(
  { setup, persist, ...config }: MockConfig,
  { options, definitions, folder }: ConfiguredSettings,
  before: ConfiguredMock | undefined,
): Promise<ConfiguredMock> {
  const { persist: given = true, ...rest } = options
  const all = withAsking({ ...rest, ...config })
  const start = startOf(all, definitions)
  const keep = keeping(persist ?? given, folder, start)
  const mock = mockForPage(pageFor(all), keep ? { ...all, persist: keep } : all)
  await mock.ready
  if (!keep && before?.start === start) await mock.restore(await before.mock.snapshot())
  await setup?.(mock)
  return { mock, setup, start, isKept: Boolean(keep) }
}

/** What a function gave for definitions is remembered by that function: an edit needs another. */
function withAsking({ definitions, ...options }: MockOptions): MockOptions {
  if (typeof definitions !== 'function') return { ...options, ...(definitions && { definitions }) }
  return { ...options, definitions: () => definitions() as object | Promise<object> }
}

/** Each start data has a file of its own, so that a change of it shows at once and loses nothing. */
function keeping(
  persist: PersistOptions | boolean,
  folder: string,
  start: string,
): PersistOptions | undefined {
  if (persist === false) return undefined
  if (persist === true) return { name: start, file: join(folder, `${start}.json`) }
  return { file: join(folder, `${persist.name.replaceAll(/[^\w.-]/g, '_')}.json`), ...persist }
}

/** Which page a base URL such as "/api" is of, the pages that ask say themselves. */
const pageFor = ({ baseUrl = [] }: MockOptions): string | undefined =>
  [baseUrl].flat().every((each) => URL.canParse(each)) ? undefined : 'http://localhost'
