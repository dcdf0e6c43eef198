import type { MockOptions, PersistOptions } from '#mock/options/mock-options'

/** Options of a mock, and how a development server has it. */
export interface NextMockOptions extends Omit<MockOptions, 'persist' | 'definitions'> {
  /**
   * The path of an OpenAPI document (3.0 or 3.1), JSON or YAML, or the document itself: whatever it has and the kit has
   * not is answered by it. An edit of the file takes effect at once.
   * @default none
   */
  definitions?: string | object
  /**
   * Keeps the world through restarts, in `node_modules/.cache/rebilly-mock`: each start data has one of its own; or under
   * a name and version of your own; or not.
   * @default true
   */
  persist?: boolean | PersistOptions
  /**
   * Whether each page has a small button, and the shortcut Alt+Shift+M, that open the panel: records, requests, scenarios.
   * @default false
   */
  panel?: boolean
  /**
   * The path of the config file, from the folder that `next dev` is started in.
   * @default 'rebilly-mock.config.ts', or `.mts`, `.js` or `.mjs`, where there is one
   */
  config?: string
}
