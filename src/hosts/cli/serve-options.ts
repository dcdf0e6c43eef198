import type { MockOptions } from '#mock/options/mock-options'
import type { scenarioNames } from '#mock/scenarios/names'
import type { ContractVersion } from '#resources/contracts/index'
import type { worldPresets } from '#resources/world-presets'
import type { MockConfig } from '../config/mock-config.ts'
import { readDefinitions } from '../node/read-definitions.ts'
import { readWorld } from '../node/read-world.ts'
import { lineWriter } from './line-writer.ts'

/** What the command line of `serve` says of the mock. */
export interface ServedMockOptions {
  readonly contract?: ContractVersion
  readonly customers?: number
  readonly preset?: (typeof worldPresets)[number]
  readonly data?: string
  readonly definitions?: string
  readonly seed?: number
  readonly now?: Date
  readonly persist?: string
  readonly scenario?: (typeof scenarioNames)[number]
  readonly auth?: 'required' | 'off'
  readonly log: 'line' | 'full' | 'off'
  readonly explain?: boolean
  readonly lenientJson?: boolean
}

/** The name of a kept world, which only its file is known by. */
export const keptName = 'server'

/**
 * The options of the mock that is served: those of the config file, and over them those of the command line. Where a
 * page keeps its world is nothing to a server, nor what it writes to a console.
 */
export function servedMockOptions(
  { setup: _, persist: __, log: ___, ...config }: MockConfig,
  options: ServedMockOptions,
): MockOptions {
  const {
    contract,
    customers,
    seed,
    now,
    data,
    definitions,
    preset,
    persist,
    scenario,
    auth,
    log,
  } = options
  return {
    ...(customers === undefined && !preset && data === undefined ? config : withoutStart(config)),
    log: log === 'line' ? lineWriter() : log === 'full' && 'full',
    ...(contract && { contract }),
    ...(auth && { auth }),
    ...(customers !== undefined && { customers }),
    ...(seed !== undefined && { seed }),
    ...(now && { now }),
    ...(preset && { world: preset }),
    ...(data !== undefined && { world: () => readWorld(data) }),
    ...(definitions !== undefined && { definitions: () => readDefinitions(definitions) }),
    ...(persist !== undefined && { persist: { name: keptName, file: persist } }),
    ...(scenario && { scenario }),
    ...(options.explain && { explain: true }),
    ...(options.lenientJson && { lenientJson: true }),
  }
}

const withoutStart = ({ customers: _, world: __, ...config }: MockOptions): MockOptions => config
