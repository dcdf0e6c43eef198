export type { RebillyGlobals, RebillyParameters, StoryOptions } from '#hosts/storybook/addon'
export { default } from '#hosts/storybook/addon'
