import { broken, type Finding, good, note } from './finding.ts'
import { dependenciesOf } from './frameworks.ts'
import { manifestOf } from './packages.ts'
import { entriesUsedIn, textOfConfigs } from './used-entries.ts'

/** What the app's tests and stories need. */
export function checkTestEnvironments(folder: string): Finding[] {
  const known = dependenciesOf(folder)
  const used = entriesUsedIn(folder)
  const found: Finding[] = []
  if (known.has('vitest')) found.push(vitest(used, textOfConfigs(folder, /^vite(st)?\.config\./)))
  if (known.has('jest')) found.push(...jest(known, folder))
  if (known.has('@playwright/test')) {
    found.push(
      used.has('playwright')
        ? good('Playwright: its pages are mocked by rebilly-mock/playwright.')
        : note(
            'Playwright: no test imports rebilly-mock/playwright.',
            'Take `test` and `expect` from there; else the pages ask what the app itself asks.',
          ),
    )
  }
  if (known.has('storybook')) {
    found.push(
      used.has('storybook')
        ? good('Storybook: its stories are mocked by rebilly-mock/storybook.')
        : note(
            'Storybook: no story is mocked.',
            "Add 'rebilly-mock/storybook' to the `addons` of .storybook/main.",
          ),
    )
  }
  return found
}

function vitest(used: ReadonlySet<string>, config: string): Finding {
  const [, environment = 'node'] =
    /environment:\s*['"](jsdom|happy-dom|node|edge-runtime)['"]/.exec(config) ?? []
  const where = /browser:\s*\{[^}]*enabled:\s*true/.test(config) ? 'browser mode' : environment
  const name = `Vitest (${where})`
  if (where === 'edge-runtime') {
    return broken(
      `${name}: the mock cannot catch what is asked there.`,
      'Use the environment node, or mock.fetch.',
    )
  }
  if (used.has('vitest')) return good(`${name}: its tests are mocked by rebilly-mock/vitest.`)
  if (used.has('node') || used.has('browser'))
    return good(`${name}: mocked where a mock is started; no test imports rebilly-mock/vitest.`)
  return note(
    `${name}: no test imports rebilly-mock/vitest.`,
    'Take `test` and `expect` from there.',
  )
}

function jest(known: ReadonlySet<string>, folder: string): Finding[] {
  const { scripts = {} } = manifestOf(folder) ?? {}
  const isEsm = /experimental-vm-modules/.test(
    `${Object.values(scripts).join()} ${process.env.NODE_OPTIONS}`,
  )
  const esm = isEsm
    ? good('Jest: it runs modules, as msw 3 needs.')
    : broken(
        'Jest: msw 3 has modules only, which Jest does not run.',
        'Run it with NODE_OPTIONS=--experimental-vm-modules.',
      )
  const isBare = known.has('jest-environment-jsdom') && !known.has('jest-fixed-jsdom')
  if (!isBare) return [esm]
  return [
    esm,
    broken(
      'Jest (jsdom): it hides fetch, and resolves every package for a browser.',
      'Run: npm install --save-dev jest-fixed-jsdom, and set `testEnvironment: "jest-fixed-jsdom"`.',
    ),
  ]
}
