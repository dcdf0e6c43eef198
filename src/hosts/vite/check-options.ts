import { coded } from '#engine/problem/mock-error'
import { checkAgainst, oneOf, type Rule } from '#mock/options/check-against'
import { mockRules } from '#mock/options/mock-rules'
import { worldPresets } from '#resources/world-presets'
import { developmentRules } from '../config/development-rules.ts'
import type { RebillyMockOptions } from './settings.ts'
import { isPlace, isPlaced } from './world-place.ts'

/** Throws a `TypeError` for what is unknown, wrong, or cannot be JSON. */
export function checkOptions(options: RebillyMockOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (name === 'resources') refuse('`resources` have functions and a schema')
    refuseCode(name, value)
  }
  checkAgainst(rules, options, failure)
}

const failure = 'Failed to set up the mock'

const rules: Record<keyof RebillyMockOptions, Rule> = {
  ...developmentRules,
  world: [
    (value) =>
      isPlace(value) ||
      (isPlaced(value) ? mockRules.world[0](value.start) : mockRules.world[0](value)),
    `must be "shared" or "page", a world or a preset (${worldPresets.join(', ')}), or { place: "shared", start: "demo" }`,
  ],
  transport: oneOf('in-page', 'service-worker'),
}

function refuseCode(path: string, value: unknown): void {
  const kind = typeof value
  if (kind === 'function' || kind === 'symbol' || kind === 'bigint' || isInstance(value)) {
    refuse(`\`${path}\` is a ${isInstance(value) ? value.constructor.name : kind}`)
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) refuseCode(`${path}.${key}`, inner)
}

function refuse(what: string): never {
  throw coded(
    'REBILLY_MOCK_OPTIONS',
    new TypeError(
      `${failure}: ${what}, and the plugin's options go to the page as JSON. Put that into \`rebilly-mock.config.ts\` instead, which is code.`,
    ),
  )
}

/** Whether JSON would make something else of it. */
function isInstance(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return ![Object.prototype, null].includes(Object.getPrototypeOf(value))
}
