import { expect, it, onTestFinished, vi } from 'vitest'
import { warnOfSharedFetch } from '../../../src/hosts/storybook/docs-page.ts'
import type { StoryOptions } from '../../../src/hosts/storybook/parameters.ts'
import { storyWorld } from '../../../src/hosts/storybook/story-world.ts'

/** Shows stories on a docs page, and says how often it warns; `leave` takes the last one away again. */
function page(...stories: StoryOptions[]) {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  warn.mockClear()
  const ends = stories.map((options) => {
    const end = new AbortController()
    onTestFinished(() => end.abort())
    warnOfSharedFetch(storyWorld(options), end.signal)
    return end
  })
  return { warnings: () => warn.mock.calls.length, leave: () => ends.pop()?.abort() }
}

it('stories that begin alike share their fetch without a word', () => {
  expect(page({ seed: 1 }, { seed: 1 }).warnings()).toBe(0)
})

it('stories that begin differently are told of, while they are shown', () => {
  const { warnings, leave } = page({ seed: 1 }, { seed: 2 })
  expect(warnings()).toBe(1)
  leave()
  expect(page({ seed: 1 }).warnings()).toBe(0)
})
