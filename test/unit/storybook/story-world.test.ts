import { describe, expect, it } from 'vitest'
import { storyWorld } from '../../../src/hosts/storybook/story-world.ts'

const list = () =>
  new Request('https://api.rebilly.com/customers', { headers: { 'REB-APIKEY': 'any' } })

describe('the world of a story', () => {
  it('is that of its options', async () => {
    const { mock } = storyWorld({ customers: [{ id: 'ada' }], scenario: 'forbidden' })
    expect((await mock.fetch(list()))?.status).toBe(403)
    expect(mock.customers.get('ada')?.revision).toBe(0)
  })

  it('keeps its latency when the mock is reset, and ends what waits when it is closed', async () => {
    const { mock, close } = storyWorld({ latency: 2 ** 30 })
    await mock.reset()
    const answer = mock.fetch(list())
    await close()
    await close()
    expect((await answer)?.type).toBe('error')
  })

  it('can be closed when its start data is wrong', async () => {
    const { mock, close } = storyWorld({ customers: [{ id: 'ada' }, { id: 'ada' }] })
    await expect(mock.ready).rejects.toThrow('ada')
    await close()
  })

  it('refuses a latency that is none', () => {
    expect(() => storyWorld({ latency: -1 })).toThrow('Failed to set a latency')
  })
})
