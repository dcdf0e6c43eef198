/** Thrown into what waits when it is called off. */
export class CalledOff extends Error {}

/**
 * Waits that many milliseconds, or for ever without; throws when the request is aborted, or when
 * someone calls the function that it puts into `ends` for as long.
 */
export function wait(
  milliseconds: number | undefined,
  signal: AbortSignal | null | undefined,
  ends: Set<() => void>,
): Promise<void> {
  if (signal?.aborted) return Promise.reject(new CalledOff())
  return new Promise((resolve, reject) => {
    const leave = (settle: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      ends.delete(end)
      settle()
    }
    const end = () => leave(() => reject(new CalledOff()))
    const timer =
      milliseconds === undefined ? undefined : setTimeout(() => leave(resolve), milliseconds)
    signal?.addEventListener('abort', end)
    ends.add(end)
  })
}
