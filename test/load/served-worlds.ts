import { createMock } from 'rebilly-mock'
import { serve } from 'rebilly-mock/server'

/** A server that tells, when asked, how much memory is in use once what is garbage is gone. */
const { url } = await serve(createMock({ customers: 100 }), { port: 0, keepAliveTimeout: 60_000 })

process.on('message', () => {
  for (let count = 0; count < 3; count += 1) globalThis.gc?.()
  process.send?.(process.memoryUsage().heapUsed)
})
process.send?.(url)
