import { expect, it } from 'vitest'
import { cancelAll, createClient } from '../support/client.ts'
import type { Tests } from './stage.ts'

/** How the client stops to wait for an answer. */
export const waiting: Tests = (start) => {
  it('ends after the timeout of the client', async () => {
    const { hang } = await start()
    hang()
    const reading = createClient({ timeout: 20 }).customers.get({ id: 'ada' })
    await expect(reading).rejects.toMatchObject({ name: 'RebillyTimeoutError', status: null })
  })

  it('ends after a timeout that was set later', async () => {
    const { hang } = await start()
    const client = createClient()
    expect((await client.customers.getAll()).total).toBe(0)
    hang()
    client.setTimeout(20)
    await expect(client.customers.getAll()).rejects.toMatchObject({ name: 'RebillyTimeoutError' })
  })

  it('ends when the request is cancelled, with the reason', async () => {
    const { mock, hang } = await start()
    hang()
    const saving = createClient().customers.update({ id: 'ada', data: {} })
    saving.cancel('The form was closed.')
    await expect(saving).rejects.toMatchObject({
      name: 'RebillyCanceledError',
      message: 'The form was closed.',
    })
    expect(mock.customers.count).toBe(0)
  })

  it('ends for every request of every client at once', async () => {
    const { hang } = await start()
    hang()
    const calls = [createClient().customers.getAll(), createClient().customers.get({ id: 'ada' })]
    await cancelAll('The page was left.')
    for (const call of calls) {
      await expect(call).rejects.toMatchObject({ name: 'RebillyCanceledError' })
    }
  })
}
