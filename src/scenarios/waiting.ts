/** Thrown into what waits when it is called off. */
export class CalledOff extends Error {}

/** The pauses and hanging requests of a mock, so that all of them can be ended. */
export class Waiting {
  readonly #ends = new Set<() => void>()

  /** Waits that many milliseconds, or for ever without; throws when it is called off. */
  wait(milliseconds: number | undefined, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(new CalledOff())
    return new Promise((resolve, reject) => {
      const leave = (settle: () => void) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        this.#ends.delete(end)
        settle()
      }
      const end = () => leave(() => reject(new CalledOff()))
      const timer =
        milliseconds === undefined ? undefined : setTimeout(() => leave(resolve), milliseconds)
      signal.addEventListener('abort', end)
      this.#ends.add(end)
    })
  }

  /** Ends all that waits. */
  callOff(): void {
    for (const end of [...this.#ends]) end()
  }
}
