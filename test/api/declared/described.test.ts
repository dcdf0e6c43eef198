import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { notes, plans, replies, websites } from '../../support/declared-resources.ts'
import { jsonClient } from '../../support/send-json.ts'

it('the document of declared resources is valid, and names every parameter of a path', async () => {
  const mock = createMock({ resources: [notes, plans, replies, websites] })
  const { body } = await jsonClient(mock)('GET', '/openapi.json')
  const { valid, errors } = await new Validator().validate(structuredClone(body))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  for (const path of Object.keys(body.paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const declared = (body.paths[path].parameters ?? []).map((each: { $ref: string }) => each.$ref)
    for (const name of named) expect(declared, path).toContain(`#/components/parameters/${name}`)
  }
})
