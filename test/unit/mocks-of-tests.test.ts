import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const support = 'support/create-mock.ts'

const files = globSync('test/{unit,api,browser,sdk}/**/*.ts')

/** The places from which a source imports `createMock`. */
const sourcesOf = (text: string): string[] =>
  [...text.matchAll(/^import\s+\{[^}]*\bcreateMock\b[^}]*\}\s+from\s+'([^']+)'/gm)].map(
    ([, specifier = '']) => specifier,
  )

describe('a test', () => {
  it.each(files)(`makes its mocks by test/${support}: %s`, (file) => {
    const others = sourcesOf(readFileSync(file, 'utf8')).filter((from) => !from.endsWith(support))
    expect(others, `Import createMock from test/${support}.`).toEqual([])
  })

  it('is found when it does not', () => {
    expect(sourcesOf(`import { createMock, type Mock } from '../../src/index.ts'`)).toEqual([
      '../../src/index.ts',
    ])
  })
})
