const signals = ['SIGINT', 'SIGTERM'] as const

/** Runs something until Ctrl-C, or until the system wishes its end, and ends it well. */
export async function untilInterrupted(
  start: () => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  let interrupt = () => {}
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve
  })
  for (const signal of signals) process.once(signal, interrupt)
  try {
    const { stop } = await start()
    await interrupted
    await stop()
  } finally {
    for (const signal of signals) process.off(signal, interrupt)
  }
}
