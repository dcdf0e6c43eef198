const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** The wish of the user, or of the system, that the work ends. */
export class Interruption extends Error {
  readonly exitCode: number

  constructor(signal: keyof typeof exitCodes) {
    super(`Stopped by ${signal}.`)
    this.exitCode = exitCodes[signal]
  }
}

/** Does work that can be stopped with Ctrl-C, and may then still tidy up. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = (signal: NodeJS.Signals) =>
    controller.abort(new Interruption(signal as keyof typeof exitCodes))
  for (const signal of Object.keys(exitCodes)) process.on(signal, stop)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of Object.keys(exitCodes)) process.off(signal, stop)
  }
}
