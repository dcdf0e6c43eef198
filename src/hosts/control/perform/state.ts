import type { WorldSource } from '#mock/options/mock-options'
import type { Performers } from './control-call.ts'

export const state: Performers<'reset' | 'snapshot' | 'restore' | 'checkpoint' | 'rollback'> = {
  reset: ({ desk }) => desk.reset(),
  snapshot: ({ desk }) => desk.mock.snapshot(),
  restore: ({ desk, input }) => desk.mock.restore(input as WorldSource),
  checkpoint: ({ desk, params }) => desk.mock.checkpoint(params.name ?? ''),
  rollback: ({ desk, params }) => desk.mock.rollback(params.name ?? ''),
}
