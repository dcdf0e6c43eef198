import { expect, it } from 'vitest'
import { planOf } from '../../../src/definitions/compile/plan-of.ts'
import { Checks } from '../../../src/definitions/schema/checks/checks.ts'

const text = { type: 'string' }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** Tells which bodies an API of pets takes, by its schemas. */
function takenBy(schemas: Record<string, object>): (body: object) => boolean {
  const requestBody = { content: { 'application/json': { schema: ref('Pet') } } }
  const plan = planOf({
    openapi: '3.1.0',
    paths: { '/pets': { post: { requestBody, responses: { 204: {} } } } },
    components: { schemas },
  })
  const schema = plan.operations[0]?.body?.schema ?? {}
  return (body) => new Checks(plan.schemas, 'request').accepts(body, schema)
}

const cat = { type: 'object', properties: { kind: text, claws: { type: 'integer' } } }
const dog = { type: 'object', required: ['owner'], properties: { kind: text, owner: text } }

it.each([
  ['references', { tabby: '#/components/schemas/Cat', hound: '#/components/schemas/Dog' }],
  ['names', { tabby: 'Cat', hound: 'Dog' }],
])('a mapping to %s says by each value which schema is meant', (_, mapping) => {
  const isTaken = takenBy({
    Cat: cat,
    Dog: dog,
    Pet: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind', mapping } },
  })
  expect(isTaken({ kind: 'tabby', claws: 18 })).toBe(true)
  expect(isTaken({ kind: 'hound', owner: 'Ada' })).toBe(true)
  expect(isTaken({ kind: 'hound', claws: 18 })).toBe(false)
  expect(isTaken({ kind: 'Cat', claws: 18 })).toBe(false)
})

it.each([
  [text, false],
  [{ type: 'string', enum: ['cat', 'fish'] }, true],
  [ref('Kind'), true],
  [{ allOf: [ref('Kind')] }, true],
])('of heirs, a member that is %j takes what the mapping does not list: %s', (kind, isTaken) => {
  const taken = takenBy({
    Kind: { type: 'string', enum: ['cat', 'fish'] },
    Cat: { allOf: [ref('Pet'), cat] },
    Pet: {
      type: 'object',
      properties: { kind },
      discriminator: { propertyName: 'kind', mapping: { cat: ref('Cat').$ref } },
    },
  })
  expect(taken({ kind: 'cat' })).toBe(true)
  expect(taken({ kind: 'fish' })).toBe(isTaken)
  expect(taken({ kind: 'stone' })).toBe(false)
})
