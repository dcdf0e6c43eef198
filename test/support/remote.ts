import { expect } from 'vitest'
import type { Mock, MockOptions } from '../../src/index.ts'
import { type ConnectOptions, connectMock, type RemoteMock } from '../../src/remote.ts'
import type { ServeOptions } from '../../src/server.ts'
import { serveMock } from './serve.ts'

/** A mock that is served, and the same from elsewhere. */
export async function serveRemote(
  options: MockOptions = {},
  connect: ConnectOptions = {},
  serveOptions: ServeOptions = {},
): Promise<{ url: string; mock: Mock; remote: RemoteMock; stop: () => Promise<void> }> {
  const { url, mock, stop } = await serveMock(options, serveOptions)
  return { url, mock, remote: await connectMock(url, connect), stop }
}

/** What a call comes to: what it gives as JSON, or the failure, with all that a test may ask of it. */
export async function outcomeOf(call: () => unknown): Promise<unknown> {
  try {
    const value = await call()
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
  } catch (error) {
    const { name, message, status, title, invalidFields, rule } = error as Record<string, unknown>
    expect(error).toBeInstanceOf(Error)
    return { name, message, status, title, invalidFields, rule }
  }
}
