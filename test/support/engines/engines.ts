import { findFirefox } from '../../setup/firefox.mjs'
import { findWebKit } from '../../setup/webkit.mjs'
import { launchChromium } from './chromium.ts'
import type { Engine, EngineName } from './engine.ts'
import { launchFirefox } from './firefox.ts'
import { launchWebKit } from './webkit.ts'

export const launchers: Record<EngineName, () => Promise<Engine>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebKit,
}

/** The engines besides Chromium that this machine has. */
export const otherEngines = (): EngineName[] => [
  ...(findFirefox() ? (['firefox'] as const) : []),
  ...(findWebKit() ? (['webkit'] as const) : []),
]

/** Every engine that this machine has. */
export const presentEngines = (): EngineName[] => ['chromium', ...otherEngines()]
