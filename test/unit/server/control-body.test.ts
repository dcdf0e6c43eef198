import { expect, it } from 'vitest'
import { controlBody } from '../../../src/hosts/control/control-body.ts'

/** A request whose body comes in these parts, and breaks off after them or ends. */
function sent(parts: readonly string[], isWhole = true): Request {
  const waiting = parts.map((part) => new TextEncoder().encode(part))
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = waiting.shift()
      if (next) controller.enqueue(next)
      else if (isWhole) controller.close()
      else controller.error(new Error('aborted'))
    },
  })
  return new Request('http://127.0.0.1/', { method: 'POST', body, duplex: 'half' } as RequestInit)
}

it('what comes in parts is read as one', async () => {
  expect(await controlBody(sent(['{"name":', '"Ada"}']), 100)).toEqual({ name: 'Ada' })
  expect(await controlBody(sent([]), 100)).toBeUndefined()
})

it('what breaks off is refused', async () => {
  await expect(controlBody(sent(['{"name":'], false), 100)).rejects.toMatchObject({
    status: 400,
    message: 'The body ended before its end. Send all of it.',
  })
})

it('what is larger than it may be is refused, said before or not', async () => {
  await expect(controlBody(sent(['{"name":', '"Ada"}']), 13)).rejects.toMatchObject({ status: 413 })
  expect(await controlBody(sent(['{"name":', '"Ada"}']), 14)).toEqual({ name: 'Ada' })
})
