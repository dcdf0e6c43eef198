import { expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { origin } from '../support/requests.ts'

const customers = `${origin}/customers`

const write = (id: string, body: object) =>
  new Request(`${customers}/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

it('answers whoever tends the mock without credentials', async () => {
  const mock = createMock({ auth: { keys: { sk: {} } }, customers: 2 })

  expect((await mock.fetch(new Request(customers)))?.status).toBe(401)
  expect((await mock.fetch(new Request(customers), { aside: true }))?.status).toBe(200)
})

it('lets no scenario meet what is asked aside, nor be spent by it', async () => {
  const mock = createMock({ auth: 'off' })
  const scenario = mock.when('PutCustomer').once().respond(409)
  mock.offline()

  const aside = await mock.fetch(write('ada', {}), { aside: true })
  expect(aside?.status).toBe(201)
  expect(scenario.calls).toBe(0)

  mock.offline(false)
  expect((await mock.fetch(write('ada', {})))?.status).toBe(409)
})

it('notes in the journal what is written aside, and not what is read', async () => {
  const mock = createMock()
  await mock.fetch(write('ada', {}), { aside: true })
  await mock.fetch(new Request(customers), { aside: true })

  expect(mock.journal.entries.map(({ method }) => method)).toEqual(['PUT'])
})

it('holds what is asked aside to every other rule', async () => {
  const mock = createMock()
  await mock.fetch(write('ada', {}), { aside: true })
  await mock.fetch(write('ada', { isEddRequired: true }), { aside: true })

  expect((await mock.fetch(write('ada', { revision: 0 }), { aside: true }))?.status).toBe(409)
  const bad = write('ada', { primaryAddress: { country: 'usa' } })
  expect((await mock.fetch(bad, { aside: true }))?.status).toBe(422)
})
