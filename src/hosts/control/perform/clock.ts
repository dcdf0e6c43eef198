import type { MockClock } from '#mock/clock/mock-clock'
import type { Performers } from './control-call.ts'

type Names = 'getClock' | 'freezeClock' | 'setClock' | 'advanceClock' | 'resumeClock'

export const clock: Performers<Names> = {
  getClock: ({ desk }) => shown(desk.mock.clock),
  freezeClock: ({ desk, input }) => moved(desk.mock.clock, (each) => each.freeze(input.at)),
  setClock: ({ desk, input }) => moved(desk.mock.clock, (each) => each.set(input.at)),
  advanceClock: ({ desk, input }) => moved(desk.mock.clock, (each) => each.advance(input.by)),
  resumeClock: ({ desk }) => moved(desk.mock.clock, (each) => each.resume()),
}

const shown = ({ isFrozen, ...clock }: MockClock) => ({ now: clock.now().toISOString(), isFrozen })

async function moved(clock: MockClock, move: (clock: MockClock) => Promise<void>) {
  await move(clock)
  return shown(clock)
}
