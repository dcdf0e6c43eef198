import { FORCE_REMOUNT } from 'storybook/internal/core-events'
import type { ProjectAnnotations, Renderer, StoryContext } from 'storybook/internal/types'
import { addons } from 'storybook/preview-api'
import { answerPanel } from './answer-panel.ts'
import { warnOfSharedFetch } from './docs-page.ts'
import { answerBy } from './stage.ts'
import { sameOptions, sameTold, storyOptions, type Told } from './story-options.ts'
import { type StoryWorld, storyWorld } from './story-world.ts'
import { globalTypes } from './toolbar.ts'

/** Of each rendering, which its signal stands for: it stays when an arg changes, and ends with the story. */
const worlds = new WeakMap<AbortSignal, StoryWorld & { readonly told: Told }>()

/** What the preview does for every story. */
export const annotations: ProjectAnnotations<Renderer> = {
  globalTypes,
  // A loader, not `beforeEach`: the loaders of components and stories, which may send requests, come later.
  async loaders(context) {
    if (context.parameters.rebilly?.disable) return answerBy(undefined)
    const { mock } = worlds.get(context.abortSignal) ?? (await open(context))
    context.mock = mock
  },
  beforeEach({ id, abortSignal, ...context }) {
    const world = worlds.get(abortSignal)
    if (!world) return
    // To ask `fromArgs` again of the same args may give other records, as a factory does, and so on without end.
    if (!sameTold(world.told, context) && !sameOptions(world.options, storyOptions(context))) {
      addons.getChannel().emit(FORCE_REMOUNT, { storyId: id })
    }
    return () => close(abortSignal)
  },
}

async function open(context: StoryContext): Promise<StoryWorld> {
  const { abortSignal, viewMode, parameters, args, globals } = context
  const told = { parameters, args, globals }
  const world = { ...storyWorld(storyOptions(told)), told }
  worlds.set(abortSignal, world)
  // A rendering that is given up while it loads never comes to its clean-up.
  abortSignal.addEventListener('abort', () => close(abortSignal), { once: true })
  if (viewMode === 'docs') warnOfSharedFetch(world, abortSignal)
  await answerBy(world.mock)
  answerPanel(world.mock)
  return world
}

async function close(abortSignal: AbortSignal): Promise<void> {
  const world = worlds.get(abortSignal)
  worlds.delete(abortSignal)
  await world?.close()
}
