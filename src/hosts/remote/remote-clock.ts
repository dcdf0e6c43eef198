import type { MockClock } from '#mock/clock/mock-clock'
import type { ControlClient } from './control-client.ts'
import type { Asynchronous } from './remote-mock.ts'

interface Told {
  readonly now: string
  readonly isFrozen: boolean
}

/** The clock of a mock that is elsewhere. */
export function remoteClock(client: ControlClient): Asynchronous<MockClock> {
  const told = () => client.ask<Told>('getClock')
  return {
    now: async () => new Date((await told()).now),
    get isFrozen() {
      return told().then(({ isFrozen }) => isFrozen)
    },
    freeze: async (at) => {
      await client.ask('freezeClock', { input: { at } })
    },
    set: async (at) => {
      await client.ask('setClock', { input: { at } })
    },
    advance: async (by) => {
      await client.ask('advanceClock', { input: { by } })
    },
    resume: async () => {
      await client.ask('resumeClock')
    },
  }
}
