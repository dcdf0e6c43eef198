import { describe, expect, it } from 'vitest'
import { invalidCustomerInputs, invalidInputs } from '#factories/edge-cases/invalid-customer-inputs'
import { leadSource } from '#resources/contracts/2023-01/lead-source'
import { tags } from '#resources/contracts/2023-01/tags'
import { timeline } from '#resources/contracts/2023-01/timeline'
import { createMock } from '../support/create-mock.ts'
import { call, get, put, putRaw } from '../support/requests.ts'

/** As a client sends it: no body at all where there is none to send. */
const text = (body: unknown) => (body === undefined ? null : JSON.stringify(body))

describe('PUT of an invalid customer', () => {
  it.each(invalidCustomerInputs())('$name', async ({ body, invalidFields }) => {
    const mock = createMock({ customers: [{ id: 'ada', primaryAddress: { firstName: 'Ada' } }] })
    const { body: before } = await get(mock, 'ada')

    for (const id of ['ada', 'new']) {
      const answer = await putRaw(mock, id, text(body))
      expect(answer.status).toBe(422)
      expect(answer.body.invalidFields).toEqual(invalidFields)
    }
    expect((await get(mock, 'ada')).body).toEqual(before)
    expect(mock.customers.count).toBe(1)
  })

  it('says the same of POST, and with `strictBody`', async () => {
    const mock = createMock({ strictBody: true })
    for (const { name, body, invalidFields } of invalidCustomerInputs()) {
      const answer = await call(mock, 'POST', '/customers', { body: text(body) })
      expect(answer.body.invalidFields, name).toEqual(invalidFields)
    }
    expect(mock.customers.count).toBe(0)
  })

  it('names the member that its name says', () => {
    for (const { name, invalidFields } of invalidCustomerInputs()) {
      const member = name.replace(/: \w+$/, '').replace('body', '')
      expect(new Set(invalidFields.map(({ field }) => field))).toEqual(new Set([member]))
    }
  })

  it.each([
    ['primaryAddress.country: pattern', /^must be an ISO 3166-1 code .*, not "us"$/],
    ['primaryAddress.firstName: maxLength', /^must be at most 45 characters long, but has 46$/],
    ['primaryAddress.emails.1.label: required', /^is required and must be a string$/],
    ['primaryAddress.emails.1.value: format', /^must be an e-mail address .*, not "ada@"$/],
    ['primaryAddress.dob: calendar', /^must be a date of the calendar, .*, not "2023-02-29"$/],
    ['isEddRequired: type', /^must be a boolean, but is a string$/],
    ['customFields: array', /^must be an object such as /],
    ['defaultPaymentInstrument.method: enum', /^must be one of the 175 payment methods/],
    ['defaultPaymentInstrument.receivedBy: type', /^must be a string, not 5$/],
    ['body: null', /^must be a JSON object, but is null;/],
  ])('says what the rule asks: %s', (name, message) => {
    const found = invalidCustomerInputs().find((each) => each.name === name)
    expect(found?.invalidFields[0]?.message).toMatch(message)
  })

  it('reports both of any two members, in the order of the body', async () => {
    const mock = createMock()
    const byMember = new Map(
      invalidCustomerInputs().map((input) => [input.name.replace(/: \w+$/, ''), input]),
    )
    byMember.delete('body')
    const inputs = [...byMember.values()]
    const pairs = inputs.flatMap((one) =>
      inputs.filter((other) => areApart(one, other)).map((other) => [one, other] as const),
    )
    expect(pairs.length).toBeGreaterThan(500)

    for (const [one, other] of pairs) {
      const answer = await put(mock, 'ada', merged(one.body, other.body))
      expect(answer.body.invalidFields, `${one.name} and ${other.name}`).toEqual([
        ...one.invalidFields,
        ...other.invalidFields,
      ])
    }
    expect(mock.customers.count).toBe(0)
  })
})

describe('any other invalid body', () => {
  it.each([
    ['PUT', '/customers/ada/lead-source', leadSource.leadSourceInput],
    ['POST', '/customers/ada/timeline', timeline.timelineInput],
    ['POST', '/tags', tags.tagInput],
    ['PATCH', '/tags/VIP', tags.tagUpdate],
  ])('of %s %s gives just what its schema says', async (method, path, schema) => {
    const mock = createMock({ customers: [{ id: 'ada', tags: [{ name: 'VIP' }] }] })
    const state = () =>
      Promise.all(
        ['/customers/ada', '/customers/ada/lead-source', '/customers/ada/timeline', '/tags'].map(
          async (each) => (await call(mock, 'GET', each)).body,
        ),
      )
    const before = await state()
    for (const { name, body, invalidFields } of invalidInputs(schema)) {
      const answer = await call(mock, method, path, { body: text(body) })
      expect([answer.status, answer.body.invalidFields], name).toEqual([422, invalidFields])
    }
    expect(await state()).toEqual(before)
  })
})

type Body = Record<string, unknown> & { primaryAddress?: object }

/** Whether two inputs break members that may stand in one body. */
function areApart(one: { name: string }, other: { name: string }): boolean {
  const [left = '', right = ''] = [one, other].map(
    ({ name }) => /^(primaryAddress\.\w+|\w+)/.exec(name)?.[0],
  )
  return !`${left}.`.startsWith(`${right}.`) && !`${right}.`.startsWith(`${left}.`)
}

function merged(one: unknown, other: unknown): Body {
  const [left, right] = [one as Body, other as Body]
  const body = { ...left, ...right }
  if (!left.primaryAddress || !right.primaryAddress) return body
  return { ...body, primaryAddress: { ...left.primaryAddress, ...right.primaryAddress } }
}
