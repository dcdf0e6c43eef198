import { Validator } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import { worldSchema } from '../../build/world-schema.ts'
import { world } from '../../factories/index.ts'
import { kitOf } from '../../src/resources/index.ts'
import { createMock } from '../support/create-mock.ts'

const versions = ['2023-01', '2026-08'] as const
const faultsOf = async (value: unknown, version: (typeof versions)[number] = '2023-01') => {
  const validator = new Validator((await worldSchema(kitOf(version))) as object, '2020-12', false)
  return validator.validate(value).errors.map(({ instanceLocation }) => instanceLocation)
}

describe.each(versions)('the JSON Schema of a world of %s', (contract) => {
  it('takes a generated world', async () => {
    const generated = world({ contract, customers: 25 })

    expect(await faultsOf(generated, contract)).toEqual([])
  })

  it('takes a snapshot whose clock stands, of a mock that was used', async () => {
    const mock = createMock({ contract, world: 'demo' })
    await mock.clock.freeze('2026-03-01T12:00:00Z')
    await mock.customers.put('ada', {})

    expect(await faultsOf(await mock.snapshot(), contract)).toEqual([])
  })
})

it('takes a world that names it, as a mock does', async () => {
  const named = { $schema: './world.schema.json', ...world({ customers: 1 }) }

  expect(await faultsOf(named)).toEqual([])
  await expect(createMock({ world: named }).ready).resolves.toBeUndefined()
})

it.each([
  ['a table that there is none of', { customer: [] }, '#'],
  ['a member of the wrong type', { tags: [{ id: 'tag_1', name: 7 }] }, '#/tags/0/name'],
  ['a record without its id', { customers: [{}] }, '#/customers/0'],
  ['another version', { version: 2 }, '#/version'],
])('refuses %s', async (_, broken, place) => {
  const faults = await faultsOf({ format: 'rebilly-mock', version: 1, ...broken })

  expect(faults).toContain(place)
})
