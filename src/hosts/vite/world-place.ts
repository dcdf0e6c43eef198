import type { MockOptions } from '#mock/options/mock-options'
import type { WorldPreset } from '#resources/world-presets'

/** Where the world of an app is: each page has its own, or the development server has one for all. */
export type WorldPlace = 'page' | 'shared'

/** A world to start with, as JSON. */
export type StartWorld = Exclude<MockOptions['world'], undefined | (() => unknown)>

/** Both. */
export interface PlacedWorld {
  readonly place: WorldPlace
  readonly start: StartWorld
}

/** What the option may be. */
export type WorldOption = WorldPlace | StartWorld | PlacedWorld

/** No preset may be called as a place is. */
type Ambiguous = Extract<WorldPreset, WorldPlace>
const places: readonly (WorldPlace & Ambiguous extends never ? WorldPlace : never)[] = [
  'page',
  'shared',
]

export const isPlace = (world: unknown): world is WorldPlace => places.includes(world as WorldPlace)

export const isPlaced = (world: unknown): world is PlacedWorld =>
  typeof world === 'object' && world !== null && 'place' in world && isPlace(world.place)

/** What the option says of the place, and of what the world starts with. */
export function parted(world: WorldOption | undefined): {
  readonly place: WorldPlace | undefined
  readonly start: StartWorld | undefined
} {
  if (isPlace(world)) return { place: world, start: undefined }
  return isPlaced(world) ? world : { place: undefined, start: world }
}

/** The plugins of frameworks that render on a server, by how their names begin. */
const ofFrameworks = /^(vite-plugin-sveltekit|nuxt:|vite:nuxt|react-router|astro:)/

/** Where the world is unless the option says it: in the server for an app that it renders. */
export const usualPlace = (plugins: readonly { readonly name: string }[]): WorldPlace =>
  plugins.some(({ name }) => ofFrameworks.test(name)) ? 'shared' : 'page'
