import { setImmediate } from 'node:timers/promises'
import { createMock } from 'rebilly-mock'
import { serve } from 'rebilly-mock/server'

/** A server that tells, when asked, how much memory is in use once what is garbage is gone. */
const { url } = await serve(createMock({ customers: 100 }), { port: 0, keepAliveTimeout: 60_000 })

process.on('message', async () => {
  // What ends with a connection goes when its end has been heard, some turns later.
  for (let turn = 0; turn < 10; turn += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  process.send?.(process.memoryUsage().heapUsed)
})
process.send?.(url)
