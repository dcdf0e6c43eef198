import { createMock } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import type { StoryOptions } from './parameters.ts'

/** What one rendering of a story works with, from its start to its end. */
export interface StoryWorld {
  readonly mock: Mock
  readonly options: StoryOptions
  /** Ends what still waits or hangs; a second call does nothing. */
  close(): Promise<void>
}

/** Makes a world as the options say. */
export function storyWorld(options: StoryOptions): StoryWorld {
  const { latency, ...rest } = options
  const created = createMock(rest) as Mock
  const setUp = () => created.latency(latency ?? false)
  setUp()
  // A `reset` of the mock brings back how it began; for a story that is with its latency.
  const mock: Mock = {
    ...created,
    async reset() {
      await created.reset()
      setUp()
    },
  }
  let closing: Promise<void> | undefined
  return {
    mock,
    options,
    close() {
      // A world whose start data is wrong has nothing to end; the story showed why.
      closing ??= created.reset().catch(() => {})
      return closing
    },
  }
}
