import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/engine/request/operation.ts'
import { kitOf } from '../../src/resources/index.ts'
import { kitDocument, kitDocument2026 } from '../support/kit-document.ts'

describe.each([
  ['2023-01', kitDocument],
  ['2026-08', kitDocument2026],
] as const)('the OpenAPI document of %s', (version, document) => {
  /** Every operation of the document: method, path and id. */
  const described = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      method === 'parameters'
        ? []
        : [[method.toUpperCase(), path, (operation as { operationId: string }).operationId]],
    ),
  )

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) })
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.info.version).toBe(version)
  })

  it('describes each operation that the mock answers, and no other', () => {
    const operations: readonly Operation[] = kitOf(version).flatMap((each) => each.operations)
    const answered = operations.map(({ method, path, id }) => [method, path, id])
    expect(described.toSorted()).toEqual(answered.toSorted())
  })

  it('refers only to what it holds, and holds only what it refers to', () => {
    const text = JSON.stringify(document)
    const used = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, to]) => to),
    )
    const held = Object.entries(document.components)
      .filter(([kind]) => kind !== 'securitySchemes')
      .flatMap(([kind, named]) => Object.keys(named).map((name) => `${kind}/${name}`))
    // Problems that belong to no operation.
    const alone = ['MethodNotAllowed', 'InternalServerError', 'NotImplemented']
    expect(
      [...used, ...alone.map((name) => `responses/${name}`), 'schemas/Problem'].toSorted(),
    ).toEqual(held.toSorted())
  })

  it('marks as read-only what is shown of a token and never sent', () => {
    const { PaymentToken } = document.components.schemas ?? {}
    const members = Object.entries(PaymentToken?.properties ?? {})
    const readOnly = members.flatMap(([name, said]) => (said.readOnly ? [name] : []))
    expect(readOnly).toEqual([
      ...['id', 'isUsed', 'createdTime', 'updatedTime', 'usageTime', 'expirationTime', '_links'],
    ])
  })

  it('says "or null" as a list of types, and leaves out what only zod needs', () => {
    const { Customer } = document.components.schemas ?? {}
    expect(Customer).toMatchObject({
      properties: {
        firstName: { type: ['string', 'null'], readOnly: true },
        createdTime: { type: 'string', format: 'date-time', readOnly: true },
        revision: { type: 'integer', readOnly: true },
        customFields: { type: 'object' },
      },
    })
    expect(JSON.stringify(Customer)).not.toMatch(/\$schema|\$id|9007199254740991/)
  })
})
