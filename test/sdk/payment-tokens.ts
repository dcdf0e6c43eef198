import { expect, it } from 'vitest'
import { createClient } from '../support/client.ts'
import { manualClock } from '../support/clock.ts'
import { cardToken } from '../support/vault.ts'
import { linesOf, type Tests } from './stage.ts'

export const create: Tests = (start) => {
  it('makes a token of a card, without its number: 201 with Location', async () => {
    const stage = await start()
    const { fields, response } = await createClient().paymentTokens.create({ data: cardToken })
    expect(response.status).toBe(201)
    expect(response.headers.location).toBe(`https://api-sandbox.rebilly.com/tokens/${fields.id}`)
    expect(fields).toMatchObject({ isUsed: false, paymentInstrument: { last4: '1111' } })
    expect(linesOf(stage)).toEqual(['POST /tokens 201'])
  })

  it('throws for a card that cannot be', async () => {
    await start()
    const data = {
      method: 'payment-card',
      paymentInstrument: { pan: '4111', expMonth: 13, expYear: 2030 },
    }
    const creation = createClient().paymentTokens.create({ data })
    await expect(creation).rejects.toMatchObject({
      name: 'RebillyValidationError',
      invalidFields: expect.arrayContaining([
        expect.objectContaining({ field: 'paymentInstrument.expMonth' }),
      ]),
    })
  })
}

export const get: Tests = (start) => {
  it('shows that a save spent the token, which cannot be spent again', async () => {
    await start()
    const { customers, paymentTokens } = createClient()
    const { fields: token } = await paymentTokens.create({ data: cardToken })
    expect((await paymentTokens.get({ token: token.id })).fields).toEqual(token)
    const data = { paymentToken: token.id }

    await customers.update({ id: 'ada', data })

    const { fields: spent } = await paymentTokens.get({ token: token.id })
    expect(spent).toMatchObject({ isUsed: true, usageTime: expect.any(String) })
    await expect(customers.update({ id: 'ada', data })).rejects.toMatchObject({
      name: 'RebillyValidationError',
      invalidFields: [{ field: 'paymentToken' }],
    })
  })

  it('shows when a token expires, after which no save takes it', async () => {
    const clock = manualClock('2026-01-31T09:30:00Z')
    await start({ now: clock.now })
    const { customers, paymentTokens } = createClient()
    const { fields } = await paymentTokens.create({ data: cardToken })
    expect(fields.expirationTime).toBe('2026-01-31T10:00:00Z')

    clock.advance({ minutes: 31 })

    const saving = customers.update({ id: 'ada', data: { paymentToken: fields.id } })
    await expect(saving).rejects.toMatchObject({ invalidFields: [{ field: 'paymentToken' }] })
  })
}

export const getAll: Tests = (start) => {
  it('lists tokens, with the numbers of the page', async () => {
    await start()
    const { paymentTokens } = createClient()
    for (let count = 0; count < 3; count += 1) await paymentTokens.create({ data: cardToken })
    const page = await paymentTokens.getAll({ limit: 2, offset: 2 })
    expect(page).toMatchObject({ limit: 2, offset: 2, total: 3 })
    expect(page.items).toMatchObject([{ fields: { method: 'payment-card' } }])
  })
}
