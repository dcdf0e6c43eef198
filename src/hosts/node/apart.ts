import { AsyncLocalStorage } from 'node:async_hooks'

/** Runs something in an async context. */
export type RunIn = ReturnType<typeof AsyncLocalStorage.snapshot>

/**
 * Gives what runs the kit's own work in the context of this call, whoever asks: a framework may look at its own context
 * where something asks for the time or for a random number, as Next does that is to render the same page twice.
 */
export function apart(): RunIn {
  const begin = AsyncLocalStorage.snapshot()
  return (run, ...args) => {
    const caller = AsyncLocalStorage.snapshot()
    return begin(() => callers().run(caller, run, ...args))
  }
}

/** Runs something of the work that runs apart in the context of who asked. */
export function asCaller<Result>(run: () => Result): Result {
  const caller = callers().getStore()
  return caller ? caller(run) : run()
}

/** Kept on the global object: a second copy of this module must find who asked too. */
function callers(): AsyncLocalStorage<RunIn> {
  const key = Symbol.for('rebilly-mock.callers')
  const place = globalThis as { [key]?: AsyncLocalStorage<RunIn> }
  place[key] ??= new AsyncLocalStorage()
  return place[key]
}
