import { expect, test, vi } from 'vitest'
import { withRebillyMock } from '../../../src/next.ts'

/** What starts the mock, which a process has once and for all. */
const develop = vi.hoisted(() => vi.fn())
vi.mock('../../../src/hosts/next/develop.ts', () => ({ develop }))

const config = { reactStrictMode: true }

test.each([
  'phase-production-build',
  'phase-production-server',
  'phase-export',
  'phase-test',
  'phase-info',
])('the config stays as it is in %s', async (phase) => {
  expect(await withRebillyMock(config, { customers: 3 })(phase, {})).toBe(config)
  expect(develop).not.toHaveBeenCalled()
})

test('in development the mock starts with its options, and documents stay as they are written', async () => {
  const options = { customers: 3 }
  const given = await withRebillyMock(config, options)('phase-development-server', {})

  expect(develop).toHaveBeenCalledExactlyOnceWith(options, config)
  expect(given).toEqual({ reactStrictMode: true, compress: false })
})

test('a config may be a function, which is asked as Next asks', async () => {
  const asked = vi.fn(async (phase: string) => ({ basePath: `/${phase}` }))
  const context = { defaultConfig: {} }
  const given = await withRebillyMock(asked)('phase-export', context)

  expect(asked).toHaveBeenCalledExactlyOnceWith('phase-export', context)
  expect(given).toEqual({ basePath: '/phase-export' })
})
