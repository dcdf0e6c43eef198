import type { MockOptions } from '#mock/options/mock-options'

/** Options that can be JSON: they go from the development server to the page. */
export interface RebillyMockOptions
  extends Omit<MockOptions, 'now' | 'world' | 'persist' | 'resources'> {
  /** A whole world to start with: a preset of `rebilly-mock/factories`, or JSON of a world. */
  world?: Exclude<MockOptions['world'], undefined | (() => unknown)>
  /**
   * Keeps the world beyond the page, in IndexedDB: under the app's name, anew for other start data; or
   * under a name and version of your own; or not.
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
  readonly options: Omit<RebillyMockOptions, 'transport' | 'config' | 'panel'>
  readonly panel: boolean
  readonly transport: 'in-page' | 'service-worker'
  readonly workerUrl: string
  /** The app's name. */
  readonly name: string
  /** What to mend where the mock cannot start: the config file, or the plugin's options. */
  readonly configuredBy: string
}
