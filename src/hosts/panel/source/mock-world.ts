import { coded } from '#engine/problem/mock-error'
import type { AnyMock } from '#mock/mock'
import { type WorldPreset, worldPresets } from '#resources/world-presets'
import type { WorldSource } from './world-source.ts'

/** The world of a mock of this page; `changed` is called when something is other than before. */
export function mockWorld(mock: AnyMock, changed: () => void): WorldSource {
  const after = async (work: Promise<void>): Promise<void> => {
    await work
    changed()
  }
  return {
    clock: {
      now: async () => mock.clock.now().toISOString(),
      freeze: () => after(mock.clock.freeze()),
      resume: () => after(mock.clock.resume()),
      set: (at) => after(mock.clock.set(at)),
      advance: (by) => after(mock.clock.advance(by)),
    },
    checkpoints: async () => mock.checkpoints(),
    checkpoint: (name) => after(mock.checkpoint(name)),
    rollback: (name) => after(mock.rollback(name)),
    reset: () => after(mock.reset()),
    async export() {
      const file = await mock.export()
      return file.text()
    },
    import: (text) => after(mock.import(new Blob([text]))),
    presets: async () => worldPresets,
    async load(preset, seed) {
      const { world } = await import('#factories/world/world')
      await after(mock.restore(world({ preset: preset as WorldPreset, seed })))
    },
    async recipes() {
      const { recipes } = await import('./recipes.ts')
      return Object.keys(recipes())
    },
    async make(name) {
      const { recipes } = await import('./recipes.ts')
      const record = recipes()[name]?.()
      if (!record)
        throw coded(
          'REBILLY_MOCK_ARGUMENT',
          new Error(`Failed to make a customer: no recipe is called "${name}".`),
        )
      const { id } = await mock.customers.create(record)
      changed()
      return id
    },
  }
}
