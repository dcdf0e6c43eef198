import type { Schedule } from '../clock/schedule.ts'

/** Thrown into what waits when it is called off. */
export class CalledOff extends Error {}

interface Waiting {
  readonly schedule: Schedule
  readonly signal: AbortSignal | null | undefined
  /** Holds for as long what calls it off. */
  readonly ends: Set<() => void>
}

/**
 * Waits that many milliseconds of the mock's clock, or for ever without; throws when the request is aborted, or when
 * someone calls the function that it puts into `ends`.
 */
export function wait(
  milliseconds: number | undefined,
  { schedule, signal, ends }: Waiting,
): Promise<void> {
  if (signal?.aborted) return Promise.reject(new CalledOff())
  return new Promise((resolve, reject) => {
    const leave = (settle: () => void) => {
      cancel()
      signal?.removeEventListener('abort', end)
      ends.delete(end)
      settle()
    }
    const end = () => leave(() => reject(new CalledOff()))
    const cancel = schedule.after(milliseconds ?? Number.POSITIVE_INFINITY, () => leave(resolve))
    signal?.addEventListener('abort', end)
    ends.add(end)
  })
}
