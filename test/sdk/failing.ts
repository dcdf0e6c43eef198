import { expect, it } from 'vitest'
import type { MockOptions } from '../../src/index.ts'
import { type Client, clientErrors, createClient } from '../support/client.ts'
import { cardToken } from '../support/vault.ts'
import type { Tests } from './stage.ts'

interface Case {
  status: number
  name: string
  /** What the problem's `detail` says, which becomes the error's message. */
  says: string
  options?: MockOptions
  call: (customers: Client['customers']) => Promise<unknown>
}

const cases: Case[] = [
  {
    status: 401,
    name: 'RebillyForbiddenError',
    says: 'The credentials are not among `auth.keys`',
    options: { auth: { keys: {} } },
    call: (customers) => customers.get({ id: 'ada' }),
  },
  {
    status: 403,
    name: 'RebillyRequestError',
    says: 'The key may not call PutCustomer',
    options: { auth: { keys: { sk_sandbox_key: { operations: ['GetCustomer'] } } } },
    call: (customers) => customers.update({ id: 'ada', data: {} }),
  },
  {
    status: 404,
    name: 'RebillyNotFoundError',
    says: 'No customer has the id "ada"',
    call: (customers) => customers.get({ id: 'ada' }),
  },
  {
    status: 405,
    name: 'RebillyMethodNotAllowedError',
    says: 'PUT is not a method of /customers',
    call: (customers) => customers.update({ id: '', data: {} }),
  },
  {
    status: 409,
    name: 'RebillyConflictError',
    says: 'is at revision 3',
    options: { customers: [{ id: 'ada', revision: 3 }] },
    call: (customers) => customers.update({ id: 'ada', data: { revision: 2 } }),
  },
  {
    status: 413,
    name: 'RebillyRequestError',
    says: 'The body is larger than 10 bytes',
    options: { maxBodySize: 10 },
    call: (customers) => customers.update({ id: 'ada', data: { websiteId: 'web_1' } }),
  },
  {
    status: 415,
    name: 'RebillyRequestError',
    says: 'application/json',
    call: (customers) => customers.update({ id: 'ada', data: 'firstName=Ada' }),
  },
  {
    status: 422,
    name: 'RebillyValidationError',
    says: 'id must hold only',
    call: (customers) => customers.update({ id: 'a b', data: {} }),
  },
]

/** What the client makes of the answers that are none. */
export const errors: Tests = (start) => {
  it.each(cases)('of $status is $name, with the detail as its message', async (each) => {
    const { mock } = await start(each.options)
    const before = mock.customers.list()

    const error = await each.call(createClient().customers).catch((thrown: unknown) => thrown)

    const detail = expect.stringContaining(each.says)
    expect(error).toBeInstanceOf(clientErrors[each.name])
    expect(error).toMatchObject({
      name: each.name,
      message: detail,
      status: each.status,
      response: { data: { type: 'about:blank', status: each.status, detail } },
    })
    expect(mock.customers.list()).toEqual(before)
  })

  it('of 422 names every failed field; of others none', async () => {
    await start()
    const { customers } = createClient()
    const data = { primaryAddress: { country: 'gb', emails: [{ label: 'main', value: 'ada' }] } }
    await expect(customers.update({ id: 'ada', data })).rejects.toMatchObject({
      invalidFields: [
        {
          field: 'primaryAddress.country',
          message: expect.stringContaining('two capital letters'),
        },
        {
          field: 'primaryAddress.emails.0.value',
          message: expect.stringContaining('e-mail address'),
        },
      ],
    })
    await expect(customers.get({ id: 'ada' })).rejects.toMatchObject({
      invalidFields: null,
      details: null,
    })
  })

  it('of a network that is down is a RebillyRequestError without a status', async () => {
    const { mock } = await start()
    mock.offline()
    await expect(createClient().customers.get({ id: 'ada' })).rejects.toMatchObject({
      name: 'RebillyRequestError',
      status: null,
      response: null,
    })
    mock.offline(false)
    expect((await createClient().customers.getAll()).total).toBe(0)
  })
}

/** Who the client says it is. */
export const credentials: Tests = (start) => {
  it('send the key and the name of the client', async () => {
    const { exchanges } = await start()
    await createClient({ apiKey: 'sk_1' }).customers.getAll()
    expect(exchanges[0]?.headers.get('reb-apikey')).toBe('sk_1')
    expect(exchanges[0]?.headers.get('reb-api-consumer')).toMatch(/^Rebilly\/js-sdk@/)
    expect(exchanges[0]?.headers.has('authorization')).toBe(false)
  })

  it('send the key and the session token at once; one that is good is enough', async () => {
    const { exchanges } = await start({ auth: { keys: { 'ey.session.jwt': {} } } })
    const client = createClient({ apiKey: 'sk_unknown' })
    await expect(client.customers.update({ id: 'ada', data: {} })).rejects.toMatchObject({
      name: 'RebillyForbiddenError',
    })

    client.setSessionToken('ey.session.jwt')
    const { response } = await client.customers.update({ id: 'ada', data: {} })

    expect(response.status).toBe(201)
    expect(exchanges[1]?.headers.get('reb-apikey')).toBe('sk_unknown')
    expect(exchanges[1]?.headers.get('authorization')).toBe('Bearer ey.session.jwt')
  })

  it('may be a session token alone', async () => {
    const { exchanges } = await start({ auth: { keys: { 'ey.session.jwt': {} } } })
    const client = createClient({ apiKey: null })
    client.setSessionToken('ey.session.jwt')
    expect((await client.customers.getAll()).total).toBe(0)
    expect(exchanges[0]?.headers.has('reb-apikey')).toBe(false)
  })

  it('may be a publishable key, which is good for tokens only', async () => {
    const { exchanges } = await start()
    const client = createClient({ apiKey: null })
    client.setPublishableKey('pk_sandbox_1')

    const { response } = await client.paymentTokens.create({ data: cardToken })

    expect(response.status).toBe(201)
    expect(exchanges[0]?.headers.get('authorization')).toBe('pk_sandbox_1')
    await expect(client.customers.getAll()).rejects.toMatchObject({ status: 401 })
  })

  it('must be some: a client without any is told what to send', async () => {
    await start()
    await expect(createClient({ apiKey: null }).customers.getAll()).rejects.toMatchObject({
      name: 'RebillyForbiddenError',
      status: 401,
      message: expect.stringContaining('Send a secret key in the REB-APIKEY header'),
    })
  })
}
