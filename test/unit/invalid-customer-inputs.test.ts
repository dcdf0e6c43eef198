import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { text } from '#engine/schema/text'
import { invalidCustomerInputs, invalidInputs } from '#factories/edge-cases/invalid-customer-inputs'
import { contactInput } from '#resources/contracts/2023-01/contact'
import { customerInput } from '#resources/contracts/2023-01/customer-writing'

const namesOf = (inputs: { name: string }[]) => inputs.map(({ name }) => name)

/** A schema as zod itself writes it down for others. */
interface JsonSchema {
  type?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  enum?: string[]
  [keyword: string]: unknown
}

/** The name of each rule in a JSON Schema, found with no help of the kit's own walk. */
function rulesIn(schema: JsonSchema, path: string[] = [], nullable = false): string[] {
  const { anyOf, type, enum: choice, maxLength, pattern, format } = schema
  if (anyOf?.[0]) return rulesIn(anyOf[0], path, true)
  const rules = {
    type,
    null: !nullable,
    enum: choice,
    maxLength,
    format,
    // A format's own pattern is no rule besides.
    pattern: format === undefined && pattern,
  }
  const members = Object.entries(schema.properties ?? {})
  return [
    ...Object.entries(rules).flatMap(([rule, value]) =>
      value ? [`${path.join('.') || 'body'}: ${rule}`] : [],
    ),
    ...(schema.required ?? []).map((name) => `${[...path, name].join('.')}: required`),
    ...members.flatMap(([name, member]) => rulesIn(member, [...path, name])),
    ...(schema.items ? rulesIn(schema.items, [...path, '1']) : []),
  ]
}

const jsonSchemaOf = (schema: z.ZodMiniType) =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // What zod cannot write down: the only schema of the contract that is a function.
      if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'object'
    },
  }) as JsonSchema

/** The rules of a schema's JSON Schema that no case breaks. */
function unbroken(schema: z.ZodMiniType, names: string[]) {
  const rules = rulesIn(jsonSchemaOf(schema))
  expect(rules.length).toBeGreaterThan(70)
  return rules.filter((rule) => !names.includes(rule))
}

describe('the invalid customer inputs', () => {
  it('break each rule of the contract', () => {
    expect(unbroken(customerInput, namesOf(invalidCustomerInputs()))).toEqual([])
  })

  it('are missed when one is taken away', () => {
    const names = namesOf(invalidCustomerInputs())
    const left = names.filter((name) => name !== 'primaryAddress.emails.1.value: format')
    expect(unbroken(customerInput, left)).toEqual(['primaryAddress.emails.1.value: format'])
  })

  it('grow with the contract', () => {
    const grown = z.extend(customerInput, {
      nickname: z.optional(text(10)),
      primaryAddress: z.extend(contactInput, { planet: z.enum(['Earth', 'Mars']) }),
    })
    const names = namesOf(invalidInputs(grown))
    const before = namesOf(invalidCustomerInputs())
    expect(names.filter((name) => !before.includes(name))).toEqual([
      'primaryAddress: required',
      'primaryAddress: null',
      'primaryAddress.planet: required',
      'primaryAddress.planet: enum',
      'primaryAddress.planet: type',
      'primaryAddress.planet: null',
      'nickname: type',
      'nickname: null',
      'nickname: maxLength',
    ])
    expect(unbroken(grown, names)).toEqual([])
  })

  it('are these', () => {
    const rules = new Map<string, string[]>()
    for (const { name } of invalidCustomerInputs()) {
      const [path = '', rule = ''] = name.split(': ')
      rules.set(path, [...(rules.get(path) ?? []), rule])
    }
    const list = [...rules].map(([path, broken]) => `${path}: ${broken.join(', ')}`)
    expect(list).toMatchInlineSnapshot(`
      [
        "body: required, type, array, null",
        "websiteId: type, null, maxLength",
        "paymentToken: type, null",
        "defaultPaymentInstrument: type, array",
        "defaultPaymentInstrument.method: required, enum, type, null",
        "defaultPaymentInstrument.paymentInstrumentId: type, null, maxLength",
        "defaultPaymentInstrument.receivedBy: type, null",
        "defaultPaymentInstrument.reference: type, null",
        "customFields: type, array, null",
        "primaryAddress: type, array",
        "primaryAddress.country: type, maxLength, empty, pattern",
        "primaryAddress.firstName: type, maxLength, empty, pattern",
        "primaryAddress.lastName: type, maxLength, empty, pattern",
        "primaryAddress.organization: type, maxLength, empty, pattern",
        "primaryAddress.address: type, maxLength, empty, pattern",
        "primaryAddress.address2: type, maxLength, empty, pattern",
        "primaryAddress.city: type, maxLength, empty, pattern",
        "primaryAddress.region: type, maxLength, empty, pattern",
        "primaryAddress.postalCode: type, maxLength, empty, pattern",
        "primaryAddress.phoneNumbers: type, null",
        "primaryAddress.phoneNumbers.1: type, array, null",
        "primaryAddress.phoneNumbers.1.label: required, type, null, maxLength",
        "primaryAddress.phoneNumbers.1.value: required, type, null, maxLength",
        "primaryAddress.phoneNumbers.1.primary: type, null",
        "primaryAddress.emails: type, null",
        "primaryAddress.emails.1: type, array, null",
        "primaryAddress.emails.1.label: required, type, null, maxLength",
        "primaryAddress.emails.1.value: required, type, null, empty, format, maxLength",
        "primaryAddress.emails.1.primary: type, null",
        "primaryAddress.dob: type, empty, format, calendar",
        "primaryAddress.jobTitle: type, maxLength, empty, pattern",
        "isEddRequired: type, null",
      ]
    `)
  })

  it('have names of their own, and are the same each time', () => {
    const names = namesOf(invalidCustomerInputs())
    expect(new Set(names).size).toBe(names.length)
    expect(invalidCustomerInputs()).toEqual(invalidCustomerInputs())
    expect(invalidCustomerInputs()[7]?.body).not.toBe(invalidCustomerInputs()[7]?.body)
  })

  it('are JSON, but for the one that is no body', () => {
    for (const { name, body } of invalidCustomerInputs()) {
      if (name === 'body: required') expect(body).toBeUndefined()
      else expect(JSON.parse(JSON.stringify(body)), name).toEqual(body)
    }
  })
})
