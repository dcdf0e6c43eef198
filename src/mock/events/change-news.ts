import type { World } from '#database/world'
import { endOfTurn } from '../clock/end-of-turn.ts'
import type { EventHub } from './events.ts'

/** Tells of changes: once of all that come in one turn of the event loop, and when that is over. */
export function changeNews(listeners: () => readonly (() => unknown)[]): Pick<EventHub, 'changed'> {
  let isToBeTold = false
  return {
    changed() {
      if (isToBeTold) return
      isToBeTold = true
      void endOfTurn().then(() => {
        isToBeTold = false
        for (const listener of listeners()) listener()
      })
    },
  }
}

/** Hears of what is written to a world's collections themselves. */
export function hearDirectWrites(world: World, changed: () => void): void {
  for (const name of Object.keys(world.declarations)) {
    const { hooks } = world.table(name).collection
    for (const hook of ['create', 'update', 'delete'] as const) hooks.on(hook, changed)
  }
}
