import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Where a mock is made whose responses are held against the contract. */
const makers = ['test/support/create-mock.ts', 'test/package/checked-mock.ts']

/** Files that make a mock as a user does, and why. */
const exceptions: Record<string, string> = {
  'test/support/create-mock.ts': 'is the maker of all tests',
  'test/package/checked-mock.ts': 'is the maker of what runs with the package',
  'test/package/page.ts': 'is measured',
  'test/api/bounded-work.test.ts': 'measures',
  'test/e2e/rivals/main.ts': 'is an app that knows nothing of its tests',
}

const files = globSync('test/{unit,api,browser,sdk,e2e,package,support,escape}/**/*.ts').filter(
  (file) => !Object.hasOwn(exceptions, file),
)

/** The places from which a source imports `createMock`. */
const sourcesOf = (text: string): string[] =>
  [...text.matchAll(/^import\s+\{[^}]*\bcreateMock\b[^}]*\}\s+from\s+'([^']+)'/gm)].map(
    ([, specifier = '']) => specifier,
  )

describe('a test', () => {
  it.each(files)('makes mocks whose responses are checked: %s', (file) => {
    const others = sourcesOf(readFileSync(file, 'utf8')).filter(
      (from) => !makers.includes(posix.join(posix.dirname(file), from)),
    )
    expect(others, `Import createMock from ${makers[0]}.`).toEqual([])
  })

  it('is found when it does not', () => {
    expect(sourcesOf(`import { createMock, type Mock } from '../../src/index.ts'`)).toEqual([
      '../../src/index.ts',
    ])
  })
})
