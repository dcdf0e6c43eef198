import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { kitDocument } from '../support/kit-document.ts'
import { call } from '../support/requests.ts'

describe('an operation that the API has and the mock has not', () => {
  it.each([
    ['GET', '/customers/cus_1/edd-score'],
    ['GET', '/customers/cus_1/aml'],
    ['POST', '/tags/VIP/kyc-documents'],
    ['POST', '/payment-instruments/inst_1/deactivation'],
    ['POST', '/payment-instruments'],
    ['PATCH', '/organizations/org_1/payment-instruments/inst_1'],
  ])('is 501: %s %s', async (method, path) => {
    const { status, body } = await call(createMock(), method, path)
    expect(status).toBe(501)
    expect(body.detail).toContain(path.replace('/organizations/org_1', ''))
    expect(body.detail).toContain('though the API has')
  })

  it.each([
    ['DELETE', '/tags/VIP/kyc-documents'],
    ['DELETE', '/tags/VIP/aml-checks/aml_1'],
    ['POST', '/payment-instruments/inst_1/name-inquiry'],
    ['POST', '/payment-instruments'],
  ])('is 501 by the definition of 2026-08 as well: %s %s', async (method, path) => {
    const { status, body } = await call(createMock({ contract: '2026-08' }), method, path)
    expect(status).toBe(501)
    expect(body.detail).toContain(`${method} ${path}, though the API has`)
  })

  it('needs no credentials, as all that the mock does not have', async () => {
    const { status } = await call(createMock(), 'POST', '/payment-instruments', { headers: {} })
    expect(status).toBe(501)
  })

  it('passes to the real host, when told so', async () => {
    const mock = createMock({ passthrough: true })
    const request = new Request('https://api.rebilly.com/payment-instruments', { method: 'POST' })
    expect(await mock.fetch(request)).toBeUndefined()
  })
})

const file = '../shared/contract/rebilly-2023-01.openapi.json'

describe.skipIf(!existsSync(file))(`beside ${file} (skipped where it is not)`, () => {
  const methods = ['get', 'put', 'post', 'patch', 'delete']
  const operationsOf = (paths: Record<string, object>) =>
    Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((name) => methods.includes(name))
        .map((name) => `${name.toUpperCase()} ${path}`),
    )
  const document = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { paths: {} }
  const published = operationsOf(document.paths)
  const answered = new Set(operationsOf(kitDocument.paths))

  it('answers each published operation, or says with 501 that it has it not', async () => {
    const mock = createMock()
    expect(published).toHaveLength(519)
    for (const operation of published) {
      const [method = '', path = ''] = operation.split(' ')
      const { status } = await call(mock, method, path.replaceAll(/\{\w+\}/g, 'x'))
      const found = { operation, answered: mock.journal.last()?.operation !== undefined, status }
      const isAnswered = answered.has(operation)
      const expected = isAnswered ? expect.not.toBeOneOf([405, 501]) : 501
      expect(found).toEqual({ operation, answered: isAnswered, status: expected })
    }
  })

  it('takes tokens of the published methods, and of no other method of payment', async () => {
    const mock = createMock()
    const { AlternativePaymentMethods, CompositeToken, PaymentMethod } = document.components.schemas
    const { mapping } = CompositeToken.discriminator
    const ofTokens = [...Object.keys(mapping), ...AlternativePaymentMethods.enum]
    for (const method of new Set<string>([...ofTokens, ...PaymentMethod.enum])) {
      const { body } = await call(mock, 'POST', '/tokens', { body: JSON.stringify({ method }) })
      const faults: { field: string }[] = body.invalidFields ?? []
      const isTaken = faults.every(({ field }) => field !== 'method')
      expect({ method, isTaken }).toEqual({ method, isTaken: ofTokens.includes(method) })
    }
  })
})
