import { Interruption } from './interruption.ts'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Runs something until Ctrl-C, or until the system wishes its end, and ends it well. */
export async function untilInterrupted(
  start: () => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  // What has not started cannot be stopped, and may never start: a `setup` may wait for what does not come.
  let interrupt: (signal: NodeJS.Signals) => void = leave
  const hear = (signal: NodeJS.Signals) => interrupt(signal)
  for (const signal of signals) process.once(signal, hear)
  try {
    const { stop } = await start()
    await new Promise<unknown>((resolve) => {
      interrupt = resolve
    })
    await stop()
  } finally {
    for (const signal of signals) process.off(signal, hear)
  }
}

function leave(signal: NodeJS.Signals): never {
  const { message, exitCode } = new Interruption(signal as (typeof signals)[number])
  process.stderr.write(`${message}\n`)
  process.exit(exitCode)
}
