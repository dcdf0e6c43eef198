import type { IncomingMessage, ServerResponse } from 'node:http'
import { PassThrough } from 'node:stream'
import { expect, it, vi } from 'vitest'
import { IncomingBody } from '../../../src/hosts/server/incoming-body.ts'

/** A body that a client is sending. */
function sending(headers: IncomingMessage['headers'] = {}) {
  const message = Object.assign(new PassThrough(), { headers })
  const writeContinue = vi.fn()
  const body = new IncomingBody(
    message as unknown as IncomingMessage,
    { writeContinue } as unknown as ServerResponse,
  )
  return { message, body, writeContinue }
}

it('is read as it comes', async () => {
  const { message, body } = sending()
  const reader = body.getReader()
  const first = reader.read()
  message.write('{"a":')
  expect(await first).toEqual({ done: false, value: Buffer.from('{"a":') })
  message.end('1}')
  expect(await reader.read()).toEqual({ done: false, value: Buffer.from('1}') })
  expect(await reader.read()).toEqual({ done: true, value: undefined })
  expect(await reader.read()).toEqual({ done: true, value: undefined })
})

it('breaks off with its client, whether somebody waits for more or asks for it later', async () => {
  const { message, body } = sending()
  const reader = body.getReader()
  const waiting = expect(reader.read()).rejects.toThrow('The client broke off.')
  message.destroy()
  await waiting
  await expect(reader.read()).rejects.toThrow('The client broke off.')
})

it('is broken from the start where the client has gone already', async () => {
  const { message, body } = sending()
  message.destroy()
  await expect(body.getReader().read()).rejects.toThrow('The client broke off.')
})

it('is not paused for ever by what came before it was asked for', async () => {
  const { message, body } = sending()
  const reader = body.getReader()
  message.write('a')
  await expect.poll(() => message.isPaused()).toBe(true)
  message.end('b')
  expect(await reader.read()).toMatchObject({ value: Buffer.from('a') })
  expect(await reader.read()).toMatchObject({ value: Buffer.from('b') })
  expect(await reader.read()).toEqual({ done: true, value: undefined })
})

it('tells a client that waits for it to go on', () => {
  const { body, writeContinue } = sending({ expect: '100-Continue' })
  body.getReader()
  expect(writeContinue).toHaveBeenCalledOnce()
  const other = sending()
  other.body.getReader()
  expect(other.writeContinue).not.toHaveBeenCalled()
})
