import { describe, expect, test } from 'vitest'
import {
  about,
  app,
  bad,
  depend,
  inFreshFolder,
  install,
  look,
  write,
} from '../../support/doctored-app.ts'

inFreshFolder()

describe('the doctor', () => {
  test.each([
    ['SvelteKit', ['@sveltejs/kit', 'vite'], 'vite.config'],
    ['Nuxt', ['nuxt'], 'nuxt.config'],
    ['React Router', ['@react-router/dev', 'react', 'vite'], 'vite.config'],
    ['Astro', ['astro'], 'astro.config'],
    ['Next', ['next', 'react'], 'In next.config'],
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

  test('finds what mocks the pages, and their server with them', () => {
    app()
    depend('astro')
    expect(bad().map(({ text }) => text)).toContain('What its server asks is not mocked.')
    write('astro.config.mjs', `import { rebillyMock } from 'rebilly-mock/vite'\n`)
    expect(look()).toContainEqual({
      state: 'good',
      text: 'This is an app of Astro; its pages are mocked by rebilly-mock/vite.',
    })
    expect(bad().map(({ text }) => text)).not.toContain('What its server asks is not mocked.')
  })

  test.each([
    ['SvelteKit', ['@sveltejs/kit', 'vite'], 'rebilly-mock/vite'],
    ['Nuxt', ['nuxt'], 'rebilly-mock/vite'],
    ['React Router', ['@react-router/dev', 'vite'], 'rebilly-mock/vite'],
    ['Next', ['next'], 'In next.config'],
  ])('says what the server of %s needs', (_, packages, cure) => {
    app()
    depend(...packages)
    expect(bad().at(-1)).toEqual({
      state: 'note',
      text: 'What its server asks is not mocked.',
      cure: expect.stringContaining(cure),
    })
  })

  test('finds one line in the config of Next, which mocks its server too', () => {
    app()
    depend('next')
    write('next.config.ts', `import { withRebillyMock } from 'rebilly-mock/next'\n`)
    expect(look()).toContainEqual({
      state: 'good',
      text: 'This is an app of Next; its pages are mocked by rebilly-mock/next.',
    })
    expect(bad().map(({ text }) => text)).not.toContain('What its server asks is not mocked.')
  })

  test.each([['vue'], ['react'], ['svelte'], ['typescript']])(
    'says nothing of pages where there are none that it knows: %s alone',
    (name) => {
      app()
      depend(name)
      expect(about('This is an app')).toEqual([])
    },
  )

  test('names the version that is installed', () => {
    app()
    depend('next')
    install('node_modules/next', '16.0.1')
    write('app/mocked.tsx', `await import('rebilly-mock/browser')\n`)
    const text =
      'This is an app of Next (next 16.0.1); its pages are mocked by rebilly-mock/browser.'
    expect(about('This is an app')).toEqual([{ state: 'good', text }])
  })

  test.each(['playwright', 'storybook', 'vitest'])(
    'notes that only tests mock the pages: rebilly-mock/%s',
    (entry) => {
      app()
      depend('vite')
      write('a.test.ts', `import { test } from 'rebilly-mock/${entry}'\n`)
      expect(about('This is an app')).toEqual([
        {
          state: 'note',
          text: `This is an app of Vite; its pages are mocked by rebilly-mock/${entry} only.`,
          cure: 'Elsewhere: Add rebillyMock() of rebilly-mock/vite to the plugins of Vite in vite.config.',
        },
      ])
    },
  )

  const uses = `import 'rebilly-mock/browser'\n`
  const isMocked = () => about('This is an app').every(({ state }) => state === 'good')

  test.each(['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'vue', 'svelte', 'astro'])(
    'finds a use in a file of .%s',
    (end) => {
      app()
      depend('vite')
      write(`src/pages/main.${end}`, uses)
      expect(isMocked()).toBe(true)
    },
  )

  test.each([
    'src/main.md',
    'src/main.ts.txt',
    'dist/main.js',
    'build/main.js',
    'out/main.js',
    'coverage/main.js',
    '.next/main.js',
    'node_modules/tool/main.js',
  ])('looks for none in %s', (path) => {
    app()
    depend('vite')
    write(path, uses)
    expect(isMocked()).toBe(false)
  })

  test('finds a use in the folder itself, and beside a folder of that name', () => {
    app()
    depend('vite')
    write('distance/main.ts', uses)
    expect(isMocked()).toBe(true)
    write('distance/main.ts', '')
    write('main.ts', uses)
    expect(isMocked()).toBe(true)
  })

  test('takes no comment for a use', () => {
    app()
    depend('vite')
    write('src/main.ts', `// import { startBrowser } from 'rebilly-mock/browser'\n`)
    expect(isMocked()).toBe(false)
    write('src/main.ts', `/* import { startBrowser }\n from 'rebilly-mock/browser' */\n`)
    expect(isMocked()).toBe(false)
    write('src/main.ts', `// Mocked.\nimport 'rebilly-mock/browser' // all of it\n`)
    expect(isMocked()).toBe(true)
  })
})
