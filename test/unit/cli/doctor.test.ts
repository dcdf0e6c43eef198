import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findings } from '../../../src/cli/doctor/checks.ts'
import { isWithin } from '../../../src/cli/doctor/version.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const install = (path: string, version: string) =>
  write(`${path}/package.json`, JSON.stringify({ version }))

const script = (version: string) =>
  `const PACKAGE_VERSION = '${version}'\nconst INTEGRITY_CHECKSUM = 'of ${version}'\n`

/** An app with all in order but its worker script. */
function app() {
  install('node_modules/rebilly-mock', '0.1.0')
  install('node_modules/msw', '3.0.5')
  write('node_modules/msw/lib/mockServiceWorker.js', script('3.0.5'))
}

const look = (nodeVersion = '24.1.0') =>
  findings({
    folder,
    ownFolder: join(folder, 'node_modules/rebilly-mock'),
    manifest: { peerDependencies: { msw: '^3.0.5', vite: '^7.0.0 || ^8.0.0' } },
    nodeVersion,
  })

const bad = (nodeVersion?: string) => look(nodeVersion).filter(({ state }) => state !== 'good')

describe('the doctor', () => {
  test('finds nothing wrong where nothing is', () => {
    app()
    install('node_modules/vite', '8.3.8')
    write('vite.config.ts', `import { rebillyMock } from 'rebilly-mock/vite'\n`)
    expect(look()).toEqual(
      [
        'Node is 24.1.0.',
        'msw is 3.0.5.',
        'There is one msw.',
        'The worker script is served by a plugin of Vite.',
        'The app is served at /, where the worker script is.',
        'vite is 8.3.8.',
      ].map((text) => ({ state: 'good', text })),
    )
  })

  test('names what goes by no network that a mock sees', () => {
    app()
    write('package.json', JSON.stringify({ devDependencies: { 'socks-proxy-agent': '^8.0.0' } }))

    expect(look()).toContainEqual({
      state: 'note',
      text: 'socks-proxy-agent hides from the mock where a request goes.',
      cure: expect.stringContaining('npx rebilly-mock serve'),
    })
  })

  test('finds an old Node', () => {
    app()
    expect(bad('22.11.0')[0]).toEqual({
      state: 'broken',
      text: 'Node is 22.11.0; msw 3 needs 22.12 or newer.',
      cure: 'Update Node.',
    })
  })

  test.each([
    ['no msw', undefined, 'msw is not installed.'],
    ['an old one', '2.11.0', 'msw is 2.11.0; it must be ^3.0.5.'],
    ['one that is nearly new enough', '3.0.4', 'msw is 3.0.4; it must be ^3.0.5.'],
    ['one that is too new', '4.0.0', 'msw is 4.0.0; it must be ^3.0.5.'],
  ])('finds %s', (_, version, text) => {
    if (version) install('node_modules/msw', version)
    const cure = 'Run: npm install --save-dev msw@^3.0.5'
    expect(bad()[0]).toEqual({ state: 'broken', text, cure })
  })

  test('finds msw above the app, as in a monorepo', () => {
    app()
    const inner = join(folder, 'apps/shop')
    mkdirSync(inner, { recursive: true })
    const found = findings({ folder: inner, ownFolder: inner, manifest: {}, nodeVersion: '24.0.0' })
    expect(found).toContainEqual({ state: 'good', text: 'msw is 3.0.5.' })
  })

  test.each(['rebilly-mock', 'msw-storybook-addon', '@scope/tool'])(
    'finds a second msw in %s',
    (name) => {
      app()
      install(`node_modules/${name}/node_modules/msw`, '3.1.0')
      const [found] = bad()
      expect(found?.state).toBe('broken')
      expect(found?.text).toContain('There is a second msw, 3.1.0, in ')
      expect(found?.cure).toContain('npm dedupe')
    },
  )

  test('finds a worker script of another msw', () => {
    app()
    write('public/mockServiceWorker.js', script('2.11.0'))
    expect(bad()).toEqual([
      {
        state: 'broken',
        text: 'public/mockServiceWorker.js is not the worker script of msw 3.0.5.',
        cure: 'Run: npx msw init public',
      },
    ])
    write('public/mockServiceWorker.js', script('3.0.5'))
    expect(bad()).toEqual([])
  })

  test('finds that there is no worker script', () => {
    app()
    expect(bad()[0]).toMatchObject({ state: 'note', cure: expect.stringContaining('msw init') })
    write('vite.config.ts', `// import 'msw/vite'\nexport default {}\n`)
    expect(bad()[0]).toMatchObject({ cure: expect.stringContaining('rebilly-mock/vite') })
    write('vite.config.ts', `import { msw } from 'msw/vite'\n`)
    expect(bad()).toEqual([])
  })

  test('finds that the script is below a base path', () => {
    app()
    write('vite.config.js', `import { msw } from 'msw/vite'\nexport default { base: '/shop/' }\n`)
    expect(bad()[0]).toEqual({
      state: 'note',
      text: 'The app is served at /shop/, so the worker script is at /shop/mockServiceWorker.js.',
      cure: "Start with { workerUrl: '/shop/mockServiceWorker.js' }.",
    })
    write('vite.config.js', `import { x } from 'rebilly-mock/vite'\nx({ base: '/shop/' })\n`)
    expect(bad()).toEqual([])
  })

  const depend = (...names: string[]) =>
    write(
      'package.json',
      JSON.stringify({ devDependencies: Object.fromEntries(names.map((name) => [name, '*'])) }),
    )

  test.each([
    ['SvelteKit', ['@sveltejs/kit', 'vite'], 'vite.config'],
    ['Nuxt', ['nuxt'], 'nuxt.config'],
    ['React Router', ['@react-router/dev', 'react', 'vite'], 'vite.config'],
    ['Astro', ['astro'], 'astro.config'],
    ['Next', ['next', 'react'], "import('rebilly-mock/browser')"],
    ['Angular', ['@angular/core'], 'src/main'],
    ['Vue on Vite', ['vue', 'vite'], 'vite.config'],
    ['React on Vite', ['react', 'vite'], 'vite.config'],
    ['Svelte on Vite', ['svelte', 'vite'], 'vite.config'],
    ['Vite', ['vite'], 'vite.config'],
  ])('fails when nothing mocks the pages of %s', (name, packages, cure) => {
    app()
    depend(...packages)
    expect(bad()).toContainEqual({
      state: 'broken',
      text: `This is an app of ${name}, and nothing mocks its pages: they would ask the real host.`,
      cure: expect.stringContaining(cure),
    })
  })

  test('finds what mocks the pages, and what its server needs besides', () => {
    app()
    depend('astro')
    write('astro.config.mjs', `import { rebillyMock } from 'rebilly-mock/vite'\n`)
    expect(look()).toContainEqual({
      state: 'good',
      text: 'This is an app of Astro; its pages are mocked by rebilly-mock/vite.',
    })
    expect(bad()).toContainEqual({
      state: 'note',
      text: 'What its server asks is not mocked.',
      cure: expect.stringContaining('src/middleware'),
    })
    write('src/middleware.ts', `import { startNode } from 'rebilly-mock/node'\n`)
    expect(bad().map(({ text }) => text)).not.toContain('What its server asks is not mocked.')
  })

  test('takes no comment for a use', () => {
    app()
    depend('vite')
    write('src/main.ts', `// import { startBrowser } from 'rebilly-mock/browser'\n`)
    expect(bad().some(({ state }) => state === 'broken')).toBe(true)
  })

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

  test('finds nothing wrong with tests that are mocked', () => {
    app()
    depend('vitest', '@playwright/test', 'storybook')
    write('a.test.ts', `import { test } from 'rebilly-mock/vitest'\n`)
    write('e2e/a.spec.ts', `import { test } from 'rebilly-mock/playwright'\n`)
    write('.storybook/main.ts', `export default { addons: ['rebilly-mock/storybook'] }\n`)
    expect(bad().map(({ text }) => text)).toEqual([
      'There is no worker script, which only the service worker needs.',
    ])
  })

  test('asks to be run by Yarn where packages have no folders', () => {
    app()
    write('.pnp.cjs', '')
    expect(bad()).toContainEqual({
      state: 'broken',
      text: 'This app has Yarn PnP, which only Yarn can look into.',
      cure: 'Run: yarn rebilly-mock doctor',
    })
  })

  test('finds a tool that is too old', () => {
    app()
    install('node_modules/vite', '6.4.0')
    expect(bad()).toContainEqual({
      state: 'broken',
      text: 'vite is 6.4.0; its entry here needs ^7.0.0 || ^8.0.0.',
      cure: 'Run: npm install --save-dev vite@"^7.0.0 || ^8.0.0"',
    })
  })
})

test.each([
  ['7.0.0', '^7.0.0 || ^8.0.0', true],
  ['8.10.2', '^7.0.0 || ^8.0.0', true],
  ['9.0.0', '^7.0.0 || ^8.0.0', false],
  ['1.65.1', '^1.50.0', true],
  ['1.49.9', '^1.50.0', false],
  ['3.0.10', '^3.0.5', true],
])('%s is in %s: %s', (version, range, expected) => {
  expect(isWithin(version, range)).toBe(expected)
})
