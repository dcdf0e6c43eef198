import { coded } from '#engine/problem/mock-error'

/** What `worker-start.ts` is as a classic script, which the build puts in the place of this file. */
export const workerScript: string = notBuilt()

function notBuilt(): never {
  throw coded(
    'REBILLY_MOCK_INSTALLATION',
    new Error('Failed to begin a worker: its script is not built. Run `npm run build`.'),
  )
}
