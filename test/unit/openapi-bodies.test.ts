import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { customerInputFactory, invalidCustomerInputs } from '../../factories/index.ts'
import { customerInput } from '../../src/contract/customer-input.ts'
import { openApiDocument } from '../../src/contract/openapi/document.ts'
import { schemaRef } from '../../src/contract/openapi/json-schema.ts'
import { SchemaCheck } from '../../src/response-check/schema-check.ts'
import { bodies } from '../support/customer-bodies.ts'

const schemas = new SchemaCheck(openApiDocument().components.schemas ?? {})
const faultsOf = (body: unknown) => schemas.faultsOf(body, schemaRef('CustomerInput'))

describe('the document', () => {
  it('takes the bodies that the mock takes, and no other', () => {
    fc.assert(
      fc.property(bodies, (sent) => {
        const body = JSON.parse(JSON.stringify(sent))
        expect(faultsOf(body).length === 0).toBe(z.safeParse(customerInput, body).success)
      }),
      { numRuns: 500 },
    )
  })

  // That there must be a body is said beside its schema.
  it.each(invalidCustomerInputs().filter(({ body }) => body !== undefined))(
    'refuses $name',
    ({ body }) => {
      expect(faultsOf(body)).not.toEqual([])
    },
  )

  it('takes what the factories build', () => {
    for (const body of customerInputFactory.buildList(50)) expect(faultsOf(body)).toEqual([])
  })
})
