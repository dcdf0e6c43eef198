import { expect, it } from 'vitest'
import { createClient } from '../support/client.ts'
import { cardToken } from '../support/vault.ts'
import { linesOf, type Tests } from './stage.ts'

/** Saves a customer with a new card; returns the id of the instrument that it becomes. */
async function pay(id: string) {
  const { customers, paymentTokens } = createClient()
  const { fields: token } = await paymentTokens.create({ data: cardToken })
  const { fields } = await customers.update({ id, data: { paymentToken: token.id } })
  return fields.defaultPaymentInstrument?.paymentInstrumentId ?? 'none'
}

export const get: Tests = (start) => {
  it('gets what a token became, as the customer embeds it', async () => {
    await start()
    const id = await pay('ada')
    const { customers, paymentInstruments } = createClient()

    const { fields, response } = await paymentInstruments.get({ id })

    expect(response.status).toBe(200)
    expect(fields).toMatchObject({ id, customerId: 'ada', method: 'payment-card', last4: '1111' })
    const customer = await customers.get({ id: 'ada', expand: 'defaultPaymentInstrument' })
    expect(customer.fields._embedded).toEqual({ defaultPaymentInstrument: fields })
  })

  it('throws for an instrument that is not there', async () => {
    await start()
    await expect(createClient().paymentInstruments.get({ id: 'none' })).rejects.toMatchObject({
      name: 'RebillyNotFoundError',
    })
  })
}

export const getAll: Tests = (start) => {
  it('lists those of one customer', async () => {
    const stage = await start()
    const ids = [await pay('ada'), await pay('ada')]
    await pay('bob')

    const page = await createClient().paymentInstruments.getAll({
      filter: 'customerId:ada',
      sort: 'createdTime',
      expand: 'customer',
      limit: 5,
    })

    expect(page).toMatchObject({ limit: 5, offset: 0, total: 2 })
    expect(page.items.map(({ fields }) => fields.id).sort()).toEqual(ids.sort())
    expect(page.items[0]?.fields._embedded).toMatchObject({ customer: { id: 'ada' } })
    expect(linesOf(stage).at(-1)).toMatch(/^GET \/payment-instruments\?filter=customerId:ada/)
  })
}
