import { expect, it, vi } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { put } from '../support/requests.ts'

const network = vi.hoisted(() => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  return { arrived, arrive }
})
vi.mock('../../src/mock/events/event-hub.ts', async (original) => {
  await network.arrived
  return original()
})

it('a listener hears of a write that came while what serves it was being loaded', async () => {
  const mock = createMock()
  const heard: string[] = []
  mock.events.on('customer-created', ({ customerId }) => heard.push(customerId))

  const answer = put(mock, 'ada', {})
  // One that nobody listens to waits for nothing.
  expect((await put(createMock(), 'grace', {})).status).toBe(201)
  network.arrive()

  expect((await answer).status).toBe(201)
  expect(heard).toEqual(['ada'])
})
