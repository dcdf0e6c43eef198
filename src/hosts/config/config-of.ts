import { coded } from '#engine/problem/mock-error'
import type { MockConfig } from './mock-config.ts'

/** What a config file says, which is its default export; throws a `TypeError` for one that says it otherwise. */
export function configOf(module: unknown): MockConfig {
  if (module === undefined) return {}
  const config = (module as { default?: unknown }).default
  if (typeof config === 'object' && config !== null) {
    const early =
      ['baseUrl', 'passthrough', 'transport', 'panel', 'config'].find((name) => name in config) ??
      placeIn(config)
    if (!early) return config
    throw coded(
      'REBILLY_MOCK_OPTIONS',
      new TypeError(
        `Failed to start the mock: its config file has \`${early}\`, which is needed before that is read. Give it to the plugin.`,
      ),
    )
  }
  throw coded(
    'REBILLY_MOCK_OPTIONS',
    new TypeError(
      'Failed to start the mock: its config file has no default export that is an object. ' +
        'Write `export default defineMockConfig({ ... })`.',
    ),
  )
}

/** Where the world is must be known before; `world` is what it starts with. */
const placeIn = ({ world }: { world?: unknown }): string | undefined =>
  world === 'shared' || world === 'page' ? `world: '${world}'` : undefined
