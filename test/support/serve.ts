import { onTestFinished } from 'vitest'
import type { MockOptions } from '../../src/index.ts'
import { type ServeOptions, serve } from '../../src/server.ts'
import { createMock } from './create-mock.ts'

/** Serves a mock of its own on a free port, until the test is over. */
export async function serveMock(options: MockOptions = {}, serveOptions: ServeOptions = {}) {
  const mock = createMock({ auth: 'off', ...options })
  const server = await serve(mock, { port: 0, graceTime: 0, ...serveOptions })
  onTestFinished(() => server.stop())
  return { mock, ...server }
}
