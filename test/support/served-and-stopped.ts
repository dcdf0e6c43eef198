import { connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { serve } from '../../src/server.ts'
import { createMock } from './create-mock.ts'

// Does what starts a timer of a minute, ends it, and says so: what keeps this process alive after that is left over.
const minute = 60_000
const mock = createMock({ auth: 'off', maxBodySize: 1000 })
const times = { graceTime: minute, drainTimeout: minute, keepAliveTimeout: minute }
const { port, url, stop } = await serve(mock, { port: 0, requestTimeout: minute, ...times })
const { stop: stopNode } = await startNode(mock)

const waiting = mock.journal.waitFor('PutCustomer', {}, { timeout: minute })
const headers = { 'Content-Type': 'application/json' }
await fetch(`${url}/customers/ada`, { method: 'PUT', headers, body: '{}' })
await waiting

mock.when('GetCustomer').delay(minute)
const controller = new AbortController()
const late = fetch(`${url}/customers/ada`, { signal: controller.signal }).catch(() => {})
while (mock.journal.count('GetCustomer') === 0) await setImmediate()
controller.abort()
await late

const tooLarge = connect(port, '127.0.0.1')
tooLarge.write('PUT /customers/ada HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000\r\n\r\n{')
await new Promise((resolve) => tooLarge.once('data', resolve))
tooLarge.end('x'.repeat(1999)).resume()

await stop()
await stopNode()
console.log('stopped')
