import type { WorldLimits } from './worlds.ts'

/** What is said where nobody says how many worlds there may be. */
export const usualLimits: WorldLimits = {
  worldLimit: 100,
  worldMemory: 512 * 1024 * 1024,
  worldIdle: 30 * 60_000,
}
