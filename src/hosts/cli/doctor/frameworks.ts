import { broken, type Finding, good, note } from './finding.ts'
import { findPackage, manifestOf } from './packages.ts'
import { entriesUsedIn } from './used-entries.ts'

interface Framework {
  readonly name: string
  /** The package by which an app is known to be of it; the first that fits is the app's. */
  readonly of: string
  /** What to do for its pages, and for what its server asks. */
  readonly page: string
  readonly server?: string
}

const plugin = (file: string) =>
  `Add rebillyMock() of rebilly-mock/vite to the plugins of Vite in ${file}.`

/** With these the plugin has one world for pages and server. */
const byPlugin = 'The plugin of rebilly-mock/vite answers that too.'

const frameworks: readonly Framework[] = [
  {
    name: 'SvelteKit',
    of: '@sveltejs/kit',
    page: plugin('vite.config'),
    server: byPlugin,
  },
  {
    name: 'Nuxt',
    of: 'nuxt',
    page: plugin('nuxt.config, below `vite`'),
    server: byPlugin,
  },
  {
    name: 'React Router',
    of: '@react-router/dev',
    page: plugin('vite.config'),
    server: byPlugin,
  },
  {
    name: 'Astro',
    of: 'astro',
    page: plugin('astro.config, below `vite`'),
    server: byPlugin,
  },
  {
    name: 'Next',
    of: 'next',
    page: 'In next.config, export withRebillyMock(config) of rebilly-mock/next.',
    server:
      'In next.config, export withRebillyMock(config) of rebilly-mock/next, which mocks the pages too.',
  },
  {
    name: 'Angular',
    of: '@angular/core',
    page: 'In src/main, await startBrowser() of rebilly-mock/browser inside `if (ngDevMode) { }`, then import the app.',
  },
  ...['vue', 'react', 'svelte'].map((of) => ({
    name: `${of[0]?.toUpperCase()}${of.slice(1)} on Vite`,
    of,
    page: plugin('vite.config'),
  })),
  { name: 'Vite', of: 'vite', page: plugin('vite.config') },
]

/** Whether the pages of an app would be mocked, and what its server needs. */
export function checkFramework(folder: string): Finding[] {
  const known = dependenciesOf(folder)
  const used = entriesUsedIn(folder)
  const isOnVite = known.has('vite')
  const framework = frameworks.find(
    ({ of, name }) => known.has(of) && (isOnVite || !name.endsWith('on Vite')),
  )
  if (!framework) return []
  const { name, of, page, server } = framework
  const version = findPackage(of, folder)?.version
  const app = `This is an app of ${name}${version ? ` (${of} ${version})` : ''}`
  const mocks = ['next', 'vite', 'browser'].find((entry) => used.has(entry))
  const inTests = ['playwright', 'storybook', 'vitest'].find((entry) => used.has(entry))
  const ofPage = mocks
    ? good(`${app}; its pages are mocked by rebilly-mock/${mocks}.`)
    : inTests
      ? note(`${app}; its pages are mocked by rebilly-mock/${inTests} only.`, `Elsewhere: ${page}`)
      : broken(`${app}, and nothing mocks its pages: they would ask the real host.`, page)
  const isAnswered =
    used.has('node') || used.has('next') || (server === byPlugin && used.has('vite'))
  if (!server || isAnswered) return [ofPage]
  return [ofPage, note('What its server asks is not mocked.', server)]
}

export const dependenciesOf = (folder: string): Set<string> => {
  const { dependencies, devDependencies } = manifestOf(folder) ?? {}
  return new Set(Object.keys({ ...dependencies, ...devDependencies }))
}
