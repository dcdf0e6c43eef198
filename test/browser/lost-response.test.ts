import { expect, it, onTestFinished } from 'vitest'
import { createClient } from '../support/client.ts'
import { startedMock } from '../support/started-mock.ts'

it.each(['service-worker', 'in-page'] as const)(
  'a retry after a lost answer is an update of the one customer (%s)',
  async (transport) => {
    const mock = await startedMock(transport)
    const { customers } = createClient()
    const data = { primaryAddress: { firstName: 'Ada' } }
    mock.when('PutCustomer').once().loseResponse()

    await expect(customers.update({ id: 'cus_1', data })).rejects.toThrow('Network Error')
    const { response, fields } = await customers.update({ id: 'cus_1', data })

    expect(response.status).toBe(200)
    expect(fields.revision).toBe(0)
    expect(mock.customers.count).toBe(1)
  },
)

it.each(['service-worker', 'in-page'] as const)(
  'a reset ends what hangs, and leaves no timer behind (%s)',
  async (transport) => {
    const running = new Set<number>()
    const { setTimeout: set, clearTimeout: clear } = globalThis
    globalThis.setTimeout = ((run: () => void, delay?: number) => {
      const id = set(() => {
        running.delete(id)
        run()
      }, delay) as unknown as number
      // Timers of a day are no others than the scenario's.
      if (delay === 86_400_000) running.add(id)
      return id
    }) as typeof setTimeout
    globalThis.clearTimeout = (id) => {
      running.delete(id as number)
      clear(id)
    }
    onTestFinished(() => void Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }))
    const mock = await startedMock(transport)
    mock.when('GetCustomer', { id: 'hangs' }).hang()
    mock.when('GetCustomer', { id: 'waits' }).delay(86_400_000)

    const get = (id: string) => fetch(`https://api.rebilly.com/customers/${id}`)
    const answers = Promise.allSettled([get('hangs'), get('waits')])
    while (running.size === 0) await new Promise((resolve) => set(resolve, 1))
    await mock.reset()

    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(running.size).toBe(0)
  },
)
