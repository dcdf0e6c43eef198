import { mkdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  about,
  app,
  at,
  bad,
  depend,
  guardedScript,
  inFreshFolder,
  install,
  look,
  script,
  write,
} from '../../support/doctored-app.ts'

inFreshFolder()

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

  test.each([
    ['socks-proxy-agent', 'hides from the mock where a request goes'],
    ['fetch-socks', 'hides from the mock where a request goes'],
    ['node-libcurl', "asks by a network of its own, and not by Node's"],
  ])('names what goes by no network that a mock sees: %s', (name, reason) => {
    app()
    depend('express', name)
    expect(about(name)).toEqual([
      {
        state: 'note',
        text: `${name} ${reason}.`,
        cure: expect.stringContaining('npx rebilly-mock serve'),
      },
    ])
  })

  test('finds an old Node', () => {
    app()
    expect(bad({ nodeVersion: '22.11.0' })[0]).toEqual({
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
    const inner = at('apps/shop')
    mkdirSync(inner, { recursive: true })
    expect(look({ folder: inner, ownFolder: inner, manifest: {} })).toContainEqual({
      state: 'good',
      text: 'msw is 3.0.5.',
    })
  })

  test.each(['rebilly-mock', 'msw-storybook-addon'])(
    'finds a second msw in %s, which is to have that of the mock',
    (name) => {
      app()
      install(`node_modules/${name}/node_modules/msw`, '3.1.0')
      const [found] = bad()
      expect(found?.state).toBe('broken')
      expect(found?.text).toContain('There is a second msw, 3.1.0, in ')
      expect(found?.cure).toContain('npm dedupe')
    },
  )

  test.each(['vitest', '@scope/tool'])(
    'notes an msw that %s has inside itself, where no import of the app finds it',
    (name) => {
      app()
      install(`node_modules/${name}/node_modules/msw`, '2.15.0')
      expect(about(name)).toEqual([
        {
          state: 'note',
          text: `${name} has an msw of its own, 2.15.0, which the app does not find.`,
          cure: 'Nothing to do, unless you start it there.',
        },
      ])
      expect(bad().filter(({ state }) => state === 'broken')).toEqual([])
    },
  )

  test('finds that the app itself would import another msw than the kit does', () => {
    app()
    install('node_modules/rebilly-mock/node_modules/msw', '3.0.5')
    install('node_modules/msw', '2.15.0')
    expect(
      bad()
        .filter(({ state }) => state === 'broken')
        .map(({ text }) => text),
    ).toEqual([
      'msw is 2.15.0; it must be ^3.0.5.',
      expect.stringContaining('There is a second msw, 3.0.5, in '),
    ])
  })

  test('finds that the kit itself has another msw, where it is linked from elsewhere', () => {
    app()
    install('other/rebilly-mock/node_modules/msw', '3.1.0')
    expect(bad({ ownFolder: at('other/rebilly-mock') })[0]).toEqual({
      state: 'broken',
      text: `There is a second msw, 3.1.0, in ${at('other/rebilly-mock/node_modules/msw')}.`,
      cure: 'Ask for one version: `npm ls msw` says who wants which; then `npm dedupe`.',
    })
  })

  test('takes what has no version for no package', () => {
    app()
    write('node_modules/tool/node_modules/msw/package.json', '{}')
    write('node_modules/other/node_modules/msw/package.json', 'no JSON')
    expect(look()).toContainEqual({ state: 'good', text: 'There is one msw.' })
  })

  test('finds a worker script of another msw', () => {
    app()
    write('public/mockServiceWorker.js', script('2.11.0'))
    expect(bad()).toEqual([
      {
        state: 'broken',
        text: 'public/mockServiceWorker.js is not the worker script of msw 3.0.5.',
        cure: 'Run: npx rebilly-mock worker public',
      },
    ])
    write('public/mockServiceWorker.js', guardedScript('3.0.5'))
    expect(bad()).toEqual([])
  })

  test.each([
    ['an empty folder', undefined],
    ['tests of Playwright', `import { test } from 'rebilly-mock/playwright'\n`],
    ['tests of Vitest', `import { test } from 'rebilly-mock/vitest'\n`],
    ['an app of Next', `import { withRebillyMock } from 'rebilly-mock/next'\n`],
    ['stories', `export default { addons: ['rebilly-mock/storybook'] }\n`],
  ])('says nothing of a worker script for %s', (_, text) => {
    app()
    write('vite.config.ts', 'export default {}\n')
    if (text) write('.storybook/main.ts', text)
    expect(look().filter(({ text }) => text.includes('worker script'))).toEqual([])
  })

  test('notes that there is no app', () => {
    app()
    expect(bad()).toEqual([
      {
        state: 'note',
        text: 'There is no app here that it knows, and nothing names an entry of rebilly-mock.',
        cure: "Run it in the folder of the app's package.json.",
      },
    ])
  })

  test('finds that there is no worker script where a page starts a mock that asks for it', () => {
    app()
    write('src/mocked.ts', `await import('rebilly-mock/browser')\n`)
    expect(bad()[0]).toMatchObject({
      state: 'note',
      cure: expect.stringContaining('rebilly-mock worker'),
    })
    write('vite.config.ts', `// import 'msw/vite'\nexport default {}\n`)
    expect(bad()[0]).toMatchObject({ cure: expect.stringContaining('rebilly-mock/vite') })
    write('vite.config.ts', `import { msw } from 'msw/vite'\n`)
    expect(bad()).toEqual([])
  })

  test.each([
    ['static', 'Run: npx rebilly-mock worker static'],
    ['src/static', 'Run: npx rebilly-mock worker src/static'],
    ['dist', 'Run: npx rebilly-mock worker dist'],
    ['.', 'Run: npx rebilly-mock worker .'],
  ])('finds a worker script of another msw in %s', (place, cure) => {
    app()
    write(`${place}/mockServiceWorker.js`, script('2.11.0'))
    expect(bad()[0]).toMatchObject({ state: 'broken', cure })
    write(`${place}/mockServiceWorker.js`, guardedScript('3.0.5'))
    expect(bad()).toEqual([])
  })

  test('tells worker scripts apart by their checksum too', () => {
    app()
    write('public/mockServiceWorker.js', script('3.0.5').replace("'of 3.0.5'", "'of a fork'"))
    expect(bad()[0]?.text).toContain('is not the worker script of msw 3.0.5')
  })

  test('says that a worker script fits', () => {
    app()
    write('public/mockServiceWorker.js', guardedScript('3.0.5'))
    const text = 'The worker script public/mockServiceWorker.js is in step with msw, and guarded.'
    expect(look()).toContainEqual({ state: 'good', text })
  })

  test('says that a worker script of msw alone lets something through', () => {
    app()
    write('public/mockServiceWorker.js', script('3.0.5'))
    expect(bad()).toEqual([
      {
        state: 'note',
        text: 'The worker script public/mockServiceWorker.js is in step with msw, and passes on what a page that is left still asks.',
        cure: 'Run `npx rebilly-mock worker public`, which writes it with a guard.',
      },
    ])
  })

  test('takes any worker script where it has none to compare it with', () => {
    install('node_modules/msw', '3.0.5')
    write('public/mockServiceWorker.js', guardedScript('2.11.0'))
    expect(bad()).toEqual([])
  })

  test('finds an old worker script that a plugin would serve in its newest form', () => {
    app()
    write('vite.config.ts', `import { msw } from 'msw/vite'\n`)
    write('public/mockServiceWorker.js', script('2.11.0'))
    expect(bad()[0]).toMatchObject({
      state: 'broken',
      cure: 'Delete it: the plugin of your Vite config serves the right one.',
    })
  })

  test.each(['ts', 'mts', 'js', 'mjs', 'cts', 'cjs'])('reads vite.config.%s', (end) => {
    app()
    write(`vite.config.${end}`, `import { rebillyMock } from 'rebilly-mock/vite'\n`)
    const text = 'The worker script is served by a plugin of Vite.'
    expect(look()).toContainEqual({ state: 'good', text })
  })

  test('reads the Vite config that Vite itself would take, where there are several', () => {
    app()
    write('vite.config.js', `import { rebillyMock } from 'rebilly-mock/vite'\n`)
    write('vite.config.ts', `export default { base: '/old/' }\n`)
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
    write('vite.config.js', `export default { base: '/shop' }\n`)
    expect(bad()[0]?.text).toBe(
      'The app is served at /shop, so a worker script is at /shop/mockServiceWorker.js.',
    )
    write('vite.config.js', `import { x } from 'rebilly-mock/vite'\nx({ base: '/shop/' })\n`)
    expect(bad()).toEqual([])
    const text = 'The app is served at /shop/, and the plugin knows that.'
    expect(look()).toContainEqual({ state: 'good', text })
    write('vite.config.js', `import { x } from 'rebilly-mock/vite'\nx({ base: '/' })\n`)
    expect(look().map((each) => each.text)).toContain(
      'The app is served at /, where the worker script is.',
    )
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
