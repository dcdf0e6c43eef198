import { sameOptions } from './story-options.ts'
import type { StoryWorld } from './story-world.ts'

const shown = new Set<StoryWorld>()

/** Says so when stories of one docs page begin differently: they share its `fetch`, and the newest answers. */
export function warnOfSharedFetch(world: StoryWorld, end: AbortSignal): void {
  const differs = [...shown].some(({ options }) => !sameOptions(options, world.options))
  shown.add(world)
  end.addEventListener('abort', () => shown.delete(world), { once: true })
  if (!differs) return
  console.warn(
    'rebilly-mock: the stories of this docs page share one `fetch`, so that the last one answers for all of them. ' +
      'Set `parameters: { docs: { story: { inline: false } } }`, which gives each story a frame and a world of its own.',
  )
}
