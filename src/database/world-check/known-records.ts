import { isCopyOf } from '#engine/values/copy-of'
import { plainCopy } from '#engine/values/plain-copy'
import type { World, WorldRecords } from '../world.ts'

/**
 * The records that a world has now: one of a world to load that says the same need not be copied, nor
 * checked again once it was. They are frozen, so that what was found good of one stays so.
 */
class KnownRecords {
  readonly #world: World
  readonly #good = new WeakSet<object>()

  constructor(world: World) {
    this.#world = world
  }

  /** Whether it is a record that was found good before. */
  isGood(record: unknown): boolean {
    return typeof record === 'object' && record !== null && this.#good.has(record)
  }

  /** Notes what was found good, each record as it is stored. */
  add(records: WorldRecords): void {
    for (const record of Object.values(records).flat()) {
      if (Object.isFrozen(record)) this.#good.add(record)
    }
  }

  /** A copy of a world, known records apart; `undefined` for what is to be copied as a whole. */
  copyOf(world: object): object | undefined {
    if ('toJSON' in world) return
    try {
      const parts = Object.entries(world).map(([name, value]) => [name, this.#partOf(name, value)])
      return Object.fromEntries(parts.filter(([, part]) => part !== undefined))
    } catch {
      // Of the whole it is told better what is wrong.
      return
    }
  }

  #partOf(name: string, value: unknown): unknown {
    const isList = Array.isArray(value) && !('toJSON' in value)
    if (!isList || !Object.hasOwn(this.#world.declarations, name)) return plainCopy(value)
    const table = this.#world.table(name)
    // By position: what a list leaves out becomes `null`.
    return Array.from(value as unknown[], (given) => {
      const id = (given as { id?: unknown } | null | undefined)?.id
      const known = typeof id === 'string' ? table.get(id) : undefined
      const isKnown = known && Object.isFrozen(known) && isCopyOf(known, given)
      return isKnown ? known : plainCopy(given ?? null)
    })
  }
}

const ofWorlds = new WeakMap<World, KnownRecords>()

/** What is known of the records of a world. */
export function knownRecordsOf(world: World): KnownRecords {
  const known = ofWorlds.get(world) ?? new KnownRecords(world)
  ofWorlds.set(world, known)
  return known
}

export type { KnownRecords }
