import { describe, expect, test } from 'vitest'
import { resolveServeOptions, type ServeOptions } from '../../src/hosts/server/options.ts'

describe('the options of a server', () => {
  test('are these where none are given', () => {
    expect(resolveServeOptions()).toEqual({
      port: 4010,
      host: '127.0.0.1',
      graceTime: 2000,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5000,
      drainTimeout: 2000,
      maxHeaderSize: 16_384,
      control: 'this-machine',
      worldLimit: 100,
      worldMemory: 512 * 1024 * 1024,
      worldIdle: 30 * 60_000,
    })
  })

  test('are taken as they are given', () => {
    const options: ServeOptions = {
      port: 65_535,
      host: '::1',
      origins: ['http://localhost:5173'],
      graceTime: 0,
      headersTimeout: 1,
      requestTimeout: 2,
      keepAliveTimeout: 3,
      drainTimeout: 0,
      maxHeaderSize: 1,
      control: false,
      worldLimit: 1,
      worldMemory: 2,
      worldIdle: 3,
    }
    expect(resolveServeOptions(options)).toEqual(options)
  })

  test('leave no more time for the head than for the whole, which Node would refuse', () => {
    expect(resolveServeOptions({ requestTimeout: 500 }).headersTimeout).toBe(500)
    expect(resolveServeOptions({ headersTimeout: 40_000 }).headersTimeout).toBe(30_000)
    expect(resolveServeOptions({ headersTimeout: 700, requestTimeout: 800 }).headersTimeout).toBe(
      700,
    )
  })

  test.each([
    [{ port: -1 }, '`port` must be a whole number from 0 to 65535'],
    [{ port: 65_536 }, '`port` must be'],
    [{ port: 80.5 }, '`port` must be'],
    [{ host: '' }, '`host` must be'],
    [{ origins: [] }, '`origins` must be a list of origins'],
    [{ origins: ['localhost'] }, '`origins` must be'],
    [{ origins: ['*', 'localhost'] }, '`origins` must be'],
    [{ graceTime: -1 }, '`graceTime` must be'],
    [{ headersTimeout: 0 }, '`headersTimeout` must be a whole number of milliseconds, from 1'],
    [{ requestTimeout: 0 }, '`requestTimeout` must be'],
    [{ requestTimeout: 1.5 }, '`requestTimeout` must be'],
    [{ keepAliveTimeout: 0 }, '`keepAliveTimeout` must be'],
    [{ drainTimeout: -1 }, '`drainTimeout` must be'],
    [{ drainTimeout: 2 ** 31 }, '`drainTimeout` must be a whole number of milliseconds, from 0 to'],
    [{ graceTime: 2 ** 31 }, '`graceTime` must be'],
    [{ requestTimeout: 2 ** 31 }, '`requestTimeout` must be'],
    [{ maxHeaderSize: 0 }, '`maxHeaderSize` must be a whole number of bytes, 1 or more'],
    [{ maxHeaderSize: 1.5 }, '`maxHeaderSize` must be'],
    [{ control: true }, '`control` must be "this-machine", "anyone" or false'],
    [{ setup: {} }, '`setup` must be a function'],
    [{ worldLimit: 0 }, '`worldLimit` must be a whole number, 1 or more'],
    [{ worldMemory: 0.5 }, '`worldMemory` must be a whole number of bytes, 1 or more'],
    [{ worldIdle: 0 }, '`worldIdle` must be a whole number of milliseconds, from 1 to 2147483647'],
    [{ worldIdle: 2 ** 31 }, '`worldIdle` must be'],
  ])('cannot be %o', (options, message) => {
    expect(() => resolveServeOptions(options as ServeOptions)).toThrow('Failed to start the server')
    expect(() => resolveServeOptions(options as ServeOptions)).toThrow(message)
  })
})
