import type { Mock } from '#mock/mock'
import type { MockOptions } from '#mock/options/mock-options'
import type { Latency } from '#mock/scenarios/latency'
import type { ScenarioName } from '#mock/scenarios/names'

/** What a story's world is made of: the options of `createMock`, and how long an answer takes. */
export interface StoryOptions extends Omit<MockOptions, 'persist'> {
  /**
   * How long each answer takes: milliseconds, or spread as a server's.
   * @default at once
   * @example 400
   * @example { median: 120, p95: 400 }
   */
  latency?: Latency
}

/** `parameters.rebilly` of a story, of a component, or in the preview for all. */
export interface RebillyParameters extends StoryOptions {
  /**
   * Makes options of the story's args, over those that stand here; when a control changes one, the story
   * starts anew.
   * @default no option follows an arg
   * @example ({ seed, scenario }) => ({ seed, scenario })
   */
  // biome-ignore lint/suspicious/noExplicitAny: the args of a story are those of its component.
  fromArgs?: (args: any) => StoryOptions
  /**
   * Whether the story does without the mock.
   * @default false
   */
  disable?: boolean
}

/** What the toolbar's menus set, and a story's `globals` may. */
export interface RebillyGlobals {
  /** The scenario, in the place of the story's own. */
  rebillyScenario?: ScenarioName
  /** The latency, such as `'200ms'`, in the place of the story's own. */
  rebillyLatency?: `${number}ms`
}

declare module 'storybook/internal/csf' {
  interface Parameters {
    rebilly?: RebillyParameters
  }
  interface StoryContext {
    /** The mock of this story, with a world of its own. */
    mock: Mock
  }
}
