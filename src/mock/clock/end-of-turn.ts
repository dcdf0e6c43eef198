/** Settles when this turn of the event loop is over, fake timers or not; where that cannot be told, a little later. */
export async function endOfTurn(): Promise<void> {
  if (typeof MessageChannel === 'undefined') {
    for (let round = 0; round < 100; round += 1) await undefined
    return
  }
  const { port1, port2 } = new MessageChannel()
  await new Promise((resolve) => {
    port1.onmessage = resolve
    port2.postMessage(undefined)
  })
  port1.close()
}
