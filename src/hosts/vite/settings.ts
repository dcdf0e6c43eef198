import type { MockOptions } from '#mock/options/mock-options'
import type { StartWorld, WorldOption } from './world-place.ts'

/** Options that can be JSON: they go from the development server to the page. */
export interface RebillyMockOptions
  extends Omit<MockOptions, 'now' | 'world' | 'persist' | 'resources' | 'definitions' | 'actions'> {
  /**
   * Where the world is: `'page'` gives each page its own, `'shared'` has one in the development server, for all pages and
   * for what they are rendered from. Anything else is a whole world to start with: a preset of `rebilly-mock/factories`, or
   * JSON of a world. `{ place, start }` says both.
   * @default 'shared' with SvelteKit, Nuxt, React Router and Astro, else 'page'
   * @example { place: 'shared', start: 'demo' }
   */
  world?: WorldOption
  /**
   * The path of an OpenAPI document (3.0 or 3.1) from the root of the app, JSON or YAML, or the document itself: whatever
   * it has and the kit has not is answered by it. The page gets what the mock makes of it; an edit loads it again.
   * @default none
   */
  definitions?: string | object
  /**
   * Keeps the world beyond the page, in IndexedDB, and a shared one beyond the server, in a file of Vite's `cacheDir`:
   * under the app's name, anew for other start data; or under a name and version of your own; or not.
   * @default true
   */
  persist?: boolean | { name: string; version?: number }
  /**
   * How requests are caught: in the page, or by MSW's service worker, which shows them in the browser's
   * network panel.
   * @default 'in-page'
   */
  transport?: 'in-page' | 'service-worker'
  /**
   * Whether each page has a small button, and the shortcut Alt+Shift+M, that open the panel: records, requests, scenarios.
   * @default false
   */
  panel?: boolean
  /**
   * The path of the config file, from the root of the app.
   * @default 'rebilly-mock.config.ts', or `.mts`, `.js` or `.mjs`, where there is one
   */
  config?: string
}

/** What the page gets to know. */
export interface PageSettings {
  readonly options: Omit<
    RebillyMockOptions,
    'transport' | 'config' | 'panel' | 'definitions' | 'world'
  > & { readonly world?: StartWorld }
  readonly panel: boolean
  readonly transport: 'in-page' | 'service-worker'
  readonly workerUrl: string
  /** The app's name. */
  readonly name: string
  /** A short name of the definitions, if there are any. */
  readonly definitions?: string
  /** What to mend where the mock cannot start: the config file, or the plugin's options. */
  readonly configuredBy: string
}
