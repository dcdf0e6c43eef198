import { EventEmitter } from 'node:events'
import { FORCE_REMOUNT } from 'storybook/internal/core-events'
import type { Renderer, StoryContext } from 'storybook/internal/types'
import { addons } from 'storybook/preview-api'
import { expect, it, vi } from 'vitest'
import { customerFactory } from '../../../factories/index.ts'
import { annotations } from '../../../src/hosts/storybook/annotations.ts'
import type { RebillyGlobals, RebillyParameters } from '../../../src/hosts/storybook/parameters.ts'

// What a story's page asks is not asked here.
vi.mock('../../../src/hosts/storybook/stage.ts', () => ({ answerBy: async () => {} }))

/** Shows a story; `render` renders it with other args or globals, and tells how often it wants to start anew. */
function shown(rebilly: RebillyParameters) {
  const channel = new EventEmitter()
  addons.setChannel(channel as unknown as Parameters<typeof addons.setChannel>[0])
  let remounts = 0
  channel.on(FORCE_REMOUNT, () => {
    remounts += 1
  })
  const { signal: abortSignal } = new AbortController()
  return {
    async render(args: object, globals: RebillyGlobals = {}) {
      const told = { id: 'customers', parameters: { rebilly }, args, globals, abortSignal }
      const context = told as unknown as StoryContext<Renderer>
      const { loaders, beforeEach } = annotations
      if (typeof loaders === 'function') await loaders(context)
      if (typeof beforeEach === 'function') await beforeEach(context)
      return remounts
    },
  }
}

it('a story whose args make other records each time starts once', async () => {
  const { render } = shown({
    fromArgs: ({ count }) => ({ customers: customerFactory.buildList(count) }),
  })
  expect(await render({ count: 2 })).toBe(0)
  expect(await render({ count: 2 })).toBe(0)
  expect(await render({ count: 3 })).toBe(1)
})

it('a story starts anew when an arg or the toolbar says something else of its world', async () => {
  const { render } = shown({ fromArgs: ({ seed }) => ({ seed }) })
  expect(await render({ seed: 1, label: 'one' })).toBe(0)
  expect(await render({ seed: 1, label: 'other' })).toBe(0)
  expect(await render({ seed: 1, label: 'other' }, { rebillyScenario: 'offline' })).toBe(1)
  expect(await render({ seed: 2, label: 'other' })).toBe(2)
})
