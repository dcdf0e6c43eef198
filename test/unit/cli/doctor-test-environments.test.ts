import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { about, app, bad, depend, inFreshFolder, write } from '../../support/doctored-app.ts'

inFreshFolder()

describe('the doctor', () => {
  test.each([
    [['vitest'], '', 'Vitest (node): no test imports rebilly-mock/vitest.'],
    [['vitest'], `environment: 'jsdom'`, 'Vitest (jsdom): no test imports rebilly-mock/vitest.'],
    [['vitest'], `environment: 'happy-dom'`, 'Vitest (happy-dom): no test imports'],
    [['vitest'], 'browser: { enabled: true }', 'Vitest (browser mode): no test imports'],
    [['@playwright/test'], '', 'Playwright: no test imports rebilly-mock/playwright.'],
    [['storybook'], '', 'Storybook: no story is mocked.'],
    [['jest'], '', 'Jest: msw 3 has modules only'],
    [['jest', 'jest-environment-jsdom'], '', 'Jest (jsdom): it hides fetch'],
  ])('says what %j needs: %s', (packages, config, words) => {
    app()
    depend(...packages)
    write('vitest.config.ts', `export default { test: { ${config} } }`)
    const found = bad().find(({ text }) => text.startsWith(words))
    expect(found?.cure).toBeTruthy()
  })

  test.each([
    [['vitest'], `import 'rebilly-mock/vitest'`, 'Vitest (node): its tests are mocked by'],
    [['vitest'], `import 'rebilly-mock/node'`, 'Vitest (node): mocked where a mock is started'],
    [['vitest'], `import 'rebilly-mock/browser'`, 'Vitest (node): mocked where a mock is started'],
    [
      ['@playwright/test'],
      `import 'rebilly-mock/playwright'`,
      'Playwright: its pages are mocked by',
    ],
    [['storybook'], `import 'rebilly-mock/storybook'`, 'Storybook: its stories are mocked by'],
  ])('says that %j is mocked where a file has %s', (packages, source, words) => {
    app()
    depend(...packages)
    write('tests/mocked.ts', source)
    expect(about(words)).toEqual([{ state: 'good', text: expect.stringContaining('.') }])
  })

  test('says nothing of tests where there are none', () => {
    app()
    depend('typescript')
    for (const name of ['Vitest', 'Jest', 'Playwright', 'Storybook'])
      expect(about(name)).toEqual([])
  })

  test('fails for tests in an edge runtime, which no mock can catch', () => {
    app()
    depend('vitest')
    write('vite.config.ts', `export default { test: { environment: "edge-runtime" } }`)
    write('a.test.ts', `import 'rebilly-mock/vitest'`)
    expect(about('Vitest')).toEqual([
      {
        state: 'broken',
        text: 'Vitest (edge-runtime): the mock cannot catch what is asked there.',
        cure: 'Use the environment node, or mock.fetch.',
      },
    ])
  })

  test.each([
    ['browser: { enabled: false }', 'Vitest (node)'],
    [`environment: 'node'`, 'Vitest (node)'],
    [`// environment: 'jsdom'`, 'Vitest (node)'],
  ])('takes tests with %s for those of %s', (config, name) => {
    app()
    depend('vitest')
    write('vitest.config.ts', `export default { test: {\n${config}\n} }`)
    expect(about(name)).toHaveLength(1)
  })

  test('reads no config of another tool for the environment', () => {
    app()
    depend('vitest')
    write('jest.config.ts', `export default { environment: 'jsdom' }`)
    write('old-vitest.config.ts', `export default { environment: 'jsdom' }`)
    expect(about('Vitest (node)')).toHaveLength(1)
  })

  describe('with Jest', () => {
    beforeEach(() => vi.stubEnv('NODE_OPTIONS', ''))
    afterEach(() => vi.unstubAllEnvs())

    const runsModules = { state: 'good', text: 'Jest: it runs modules, as msw 3 needs.' }
    const dependAnd = (scripts: object, ...names: string[]) =>
      write(
        'package.json',
        JSON.stringify({
          scripts,
          dependencies: Object.fromEntries(names.map((name) => [name, '*'])),
        }),
      )

    test('fails where it runs no modules', () => {
      app()
      dependAnd({ test: 'jest' }, 'jest')
      expect(about('Jest')).toEqual([
        {
          state: 'broken',
          text: 'Jest: msw 3 has modules only, which Jest does not run.',
          cure: 'Run it with NODE_OPTIONS=--experimental-vm-modules.',
        },
      ])
    })

    test('finds in a script that it runs modules', () => {
      app()
      dependAnd({ lint: 'x', test: 'node --experimental-vm-modules jest.js' }, 'jest')
      expect(about('Jest')).toEqual([runsModules])
    })

    test('finds in its own environment that it runs modules', () => {
      app()
      dependAnd({}, 'jest')
      vi.stubEnv('NODE_OPTIONS', '--experimental-vm-modules')
      expect(about('Jest')).toEqual([runsModules])
    })

    test('fails for a jsdom that hides fetch, unless the one with it mended is there', () => {
      app()
      const scripts = { test: 'node --experimental-vm-modules jest.js' }
      dependAnd(scripts, 'jest', 'jest-environment-jsdom')
      expect(about('Jest')).toEqual([
        runsModules,
        {
          state: 'broken',
          text: 'Jest (jsdom): it hides fetch, and resolves every package for a browser.',
          cure: expect.stringContaining('jest-fixed-jsdom'),
        },
      ])
      dependAnd(scripts, 'jest', 'jest-environment-jsdom', 'jest-fixed-jsdom')
      expect(about('Jest')).toEqual([runsModules])
    })
  })

  test('finds nothing wrong with tests that are mocked', () => {
    app()
    depend('vitest', '@playwright/test', 'storybook')
    write('a.test.ts', `import { test } from 'rebilly-mock/vitest'\n`)
    write('e2e/a.spec.ts', `import { test } from 'rebilly-mock/playwright'\n`)
    write('.storybook/main.ts', `export default { addons: ['rebilly-mock/storybook'] }\n`)
    expect(bad().map(({ text }) => text)).toEqual([])
  })
})
