import { describe, expect, it } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { stageOf } from '../sdk/stage.ts'
import { sdkSuite } from '../sdk/suite.ts'
import { createClient } from '../support/client.ts'

describe('the official client in Node', () => {
  sdkSuite(startNode)

  it('calls what has no body as an empty form, which is no wrong media type', async () => {
    const start = stageOf(startNode)
    const { exchanges } = await start({ customers: [{ id: 'ada', tags: [{ name: 'VIP' }] }] })

    await createClient().tags.tagCustomer({ tag: 'VIP', customerId: 'ada' })

    expect(exchanges[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
    expect(exchanges[0]?.headers.get('content-length')).toBe('0')
    expect(exchanges[0]?.status).toBe(204)
  })
})
