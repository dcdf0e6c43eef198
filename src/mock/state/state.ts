import type { World, WorldState } from '#database/world'
import { checkWorld } from '#database/world-check/check-world'
import { knownRecordsOf } from '#database/world-check/known-records'
import { loadLaws } from '#database/world-check/table-law'
import { worldDataOf } from '#database/world-check/world-data'
import { coded } from '#engine/problem/mock-error'
import type { CustomerWorld } from '#resources/customers/customer-world'
import { tellAll } from '#resources/timeline/tell'
import type { TimelineWorld } from '#resources/timeline/timeline-world'
import type { MockSnapshot, MockState } from './mock-state.ts'
import { worldFile, worldIn } from './world-file.ts'

export type Checkpoints = Map<string, WorldState>

/** What waits to be told has a place in the timeline only. */
const settle = (world: World) => tellAll(world as TimelineWorld)

/** What takes the state of a world out of it and puts it back. */
export function stateOf(
  world: CustomerWorld,
  checkpoints: Checkpoints,
): Omit<MockState, 'checkpoints'> {
  const known = knownRecordsOf(world)
  const snapshot = async () => (await worldDataOf(world, settle)) as MockSnapshot
  const restore = async (source: unknown) => {
    const { records, given, clock } = checkWorld(source, await loadLaws(world.declarations), known)
    const twin = await world.twin()
    // Without counters of its own the world goes on with those of before: no id comes a second time. So does its clock.
    twin.begin(records, given ?? world.state.given, clock ?? world.clock.setting)
    const { state } = twin
    known.add(state.records)
    world.enter(state)
  }
  return {
    snapshot,
    restore,
    async checkpoint(name) {
      checkpoints.set(name, world.state)
    },
    async rollback(name) {
      const found = checkpoints.get(name)
      if (!found)
        throw coded('REBILLY_MOCK_ARGUMENT', new Error(noCheckpoint(name, [...checkpoints.keys()])))
      world.enter(found)
    },
    export: async () => worldFile(await snapshot()),
    import: async (file) => restore(await worldIn(file)),
  }
}

function noCheckpoint(name: string, known: readonly string[]): string {
  const others = known.map((each) => `"${each}"`).join(', ')
  const cure = others
    ? `There are ${others}.`
    : `There is none at all: call \`mock.checkpoint('${name}')\` first.`
  return `Failed to roll back: no checkpoint is called "${name}". ${cure}`
}
