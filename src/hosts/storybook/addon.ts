import { definePreviewAddon, type PreviewAddon } from 'storybook/internal/csf'
import { annotations } from './annotations.ts'
import type { RebillyGlobals, RebillyParameters } from './parameters.ts'

export type { RebillyGlobals, RebillyParameters, StoryOptions } from './parameters.ts'

/**
 * Gives every story a mock with a world of its own, for a preview of `definePreview`; elsewhere the name
 * `rebilly-mock/storybook` among the `addons` of `.storybook/main.ts` does.
 *
 * @example
 * export default definePreview({ addons: [addonRebilly()] })
 */
export default function addonRebilly(): PreviewAddon<{
  parameters: { rebilly?: RebillyParameters }
  globals: RebillyGlobals
}> {
  return definePreviewAddon(annotations)
}
