import { describe, expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, get, list, put, send } from '../support/requests.ts'

describe('_links', () => {
  it('lead to the customer and its attachments', async () => {
    const { body } = await put(createMock(), 'cus_1', {})
    expect(body._links).toEqual([
      { rel: 'self', href: 'https://api.rebilly.com/customers/cus_1' },
      {
        rel: 'attachments',
        href: 'https://api.rebilly.com/attachments?filter=relatedType%3Acustomer%3BrelatedId%3Acus_1',
      },
    ])
  })

  it('lead to the website and the instrument when there are some', async () => {
    const { body } = await put(createMock(), 'cus_1', {
      websiteId: 'web/1',
      defaultPaymentInstrument: { method: 'paypal', paymentInstrumentId: 'inst_1' },
    })
    expect(body._links).toEqual(
      expect.arrayContaining([
        { rel: 'website', href: 'https://api.rebilly.com/websites/web%2F1' },
        {
          rel: 'defaultPaymentInstrument',
          href: 'https://api.rebilly.com/payment-instruments/inst_1',
        },
      ]),
    )
  })

  it('do not lead to an instrument without an id', async () => {
    const { body } = await put(createMock(), 'cus_1', {
      defaultPaymentInstrument: { method: 'cash' },
    })
    expect(body._links.map(({ rel }) => rel)).toEqual(['self', 'attachments'])
  })

  it('begin as the request did', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1' }] })
    const url = 'https://api-sandbox.rebilly.com/organizations/org_1/customers/cus_1'
    const { body } = await send(mock, new Request(url, { headers: { 'REB-APIKEY': 'key' } }))
    expect(body._links[0]).toEqual({ rel: 'self', href: url })
  })
})

describe('expand', () => {
  it('leaves `_embedded` out unless asked', async () => {
    const mock = createMock()
    expect((await put(mock, 'cus_1', {})).body).not.toHaveProperty('_embedded')
    expect((await get(mock, 'cus_1')).body).not.toHaveProperty('_embedded')
  })

  it.each(['expand=leadSource', 'expand[]=leadSource', 'expand=leadSource,website'])(
    'is honoured by PUT and GET: %s',
    async (query) => {
      const mock = createMock()
      const written = await call(mock, 'PUT', `/customers/cus_1?${query}`, { body: '{}' })
      expect(written.status).toBe(201)
      expect(written.body._embedded).toBeTypeOf('object')
      expect(written.headers.get('location')).toBe('https://api.rebilly.com/customers/cus_1')
      expect((await get(mock, `cus_1?${query}`)).body).toEqual(written.body)
      expect((await list(mock, `?${query}`)).body).toEqual([written.body])
    },
  )

  it('leaves out a lead source that there is not', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1' }] })
    const { body } = await get(mock, 'cus_1?expand=leadSource')
    expect(body._embedded).toEqual({})
  })

  it('changes nothing that is stored', async () => {
    const mock = createMock()
    await call(mock, 'PUT', '/customers/cus_1?expand=leadSource', { body: '{}' })
    expect(mock.customers.get('cus_1')).not.toHaveProperty('_embedded')
  })

  it.each(['invoices', 'leadsource', 'leadSource;website', 'constructor'])(
    'cannot name %s: 422',
    async (name) => {
      const mock = createMock({ customers: [{ id: 'cus_1' }] })
      const answers = [
        await call(mock, 'GET', `/customers/cus_1?expand=${name}`),
        await call(mock, 'GET', `/customers?expand=${name}`),
        await call(mock, 'PUT', `/customers/cus_1?expand=${name}`, { body: '{}' }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
      expect(answers.map(fieldsOf)).toEqual([['expand'], ['expand'], ['expand']])
    },
  )
})
