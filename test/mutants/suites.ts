const vitest =
  'npx vitest run --config test/vitest.config.ts --bail=1 --retry=1 --silent=true --project'
const playwright =
  'npx playwright test --config test/playwright.config.ts --max-failures=1 --retries=1'

/** What makes the package of the sources; commands that begin with it need that once. */
export const build = 'npm run --silent build:js'

/**
 * What tests code that runs in a page, a frame or a worker, or as it is built: nobody sees there which test runs
 * which function. Of the commands the quickest is first.
 */
const suites: readonly [files: RegExp, commands: readonly string[]][] = [
  [
    /^src\/(hosts\/config\/|config\.ts)/,
    [`${build} && ${vitest} package serve-command`, `${build} && ${playwright} dev`],
  ],
  [
    /^src\/(hosts\/(vite|begin|page|shared)\/|vite\.ts)/,
    [
      `${build} && ${vitest} package vite`,
      `${build} && ${playwright} dev hot`,
      `${build} && ${vitest} escape vite-page`,
    ],
  ],
  [
    /^src\/(hosts\/next\/|next\.ts)/,
    [`${vitest} "node*" test/unit/next`, 'npm run --silent test:frameworks -- next'],
  ],
  [
    /^src\/(hosts\/(browser|interception)\/|browser\.ts)/,
    [
      'node test/observations/run.ts chromium',
      `${build} && ${vitest} package exports`,
      `${vitest} browser`,
      `${build} && ${vitest} escape plain-page`,
    ],
  ],
  [
    /^src\/hosts\/(shared|page)\//,
    [`${vitest} "node*" test/api/shared-world`, `${build} && ${playwright} shared`],
  ],
  [/^src\/(hosts\/panel\/|panel\.ts)/, [`${build} && ${playwright} panel remote`]],
  [
    /^src\/(hosts\/vitest\/|vitest\.ts)/,
    [`${vitest} browser vitest-entry`, `${build} && ${vitest} escape vitest-`],
  ],
  [
    /^src\/(hosts\/cli\/|conformance\/|conformance\.ts)/,
    [`${build} && ${vitest} package cli serve-command coverage openapi`],
  ],
  [
    /^src\/(hosts\/storybook\/|storybook\.ts)/,
    [`${build} && ${vitest} stories`, `${build} && ${vitest} escape storybook`],
  ],
  [
    /^src\/(hosts\/playwright\/|playwright\.ts)/,
    [
      `${build} && ${playwright} attached failing rivals conformance ssr page-clock`,
      `${build} && ${vitest} escape escape/playwright`,
    ],
  ],
  [
    /^src\/(hosts\/node\/|node\.ts)/,
    [
      `${vitest} "node*" test/api/node-`,
      `${build} && ${vitest} escape escape/node`,
      `${build} && ${vitest} package`,
    ],
  ],
  [
    /^src\/(hosts\/(server|control|remote)\/|(server|remote)\.ts)/,
    [
      `${vitest} "node*" test/api/server test/api/control test/api/worlds test/api/remote`,
      `${build} && ${vitest} package serve-command control-page remote-page`,
    ],
  ],
]

/** The commands that test a file as it is built, in vain where the tests of the sources reach it. */
export const suitesOf = (file: string): readonly string[] =>
  suites.find(([files]) => files.test(file))?.[1] ?? []

/** Throws where the sources have moved away from under a pattern. */
export function requireSuites(sources: readonly string[]): void {
  for (const [files] of suites) {
    if (sources.some((file) => files.test(file))) continue
    throw new Error(
      `Failed to begin: no source is at ${files}. Say in test/mutants/suites.ts where these are now.`,
    )
  }
  const unknown = sources.find((file) => file.startsWith('src/hosts/') && !suitesOf(file)[0])
  if (unknown === undefined) return
  throw new Error(
    `Failed to begin: no suite tests ${unknown} as it is built. Name one in test/mutants/suites.ts.`,
  )
}
