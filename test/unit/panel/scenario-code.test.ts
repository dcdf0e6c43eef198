import { expect, it } from 'vitest'
import { scenarioCode } from '../../../src/hosts/panel/parts/scenario-code.ts'
import { mockSource } from '../../../src/hosts/panel/source/mock-source.ts'
import { freeName } from '../../../src/hosts/panel/tabs/time/free-name.ts'
import { createMock } from '../../support/create-mock.ts'

it('tells what runs as the code that began it', async () => {
  const mock = createMock()
  mock.when('PutCustomer', { id: 'ada' }).once().respond(409)
  mock.when('*').networkError()
  mock.when('GetCustomerCollection').times(3).delay(500)
  mock
    .when('PutCustomer', { query: { expand: 'x' } })
    .nth(2)
    .stale()
    .loseResponse()

  const { list } = await mockSource(mock).scenarios.inForce()
  expect(list.map(scenarioCode)).toEqual([
    "mock.when('PutCustomer', { id: 'ada' }).once().respond(409)",
    "mock.when('*').networkError()",
    "mock.when('GetCustomerCollection').times(3).delay(500)",
    "mock.when('PutCustomer') // stale, loseResponse by query, nth",
  ])
})

it('leaves nothing behind of a scenario that cannot be', async () => {
  const mock = createMock()
  const { scenarios } = mockSource(mock)
  const impossible = { operation: 'GetCustomer', effect: { kind: 'empty' } } as const
  await expect(scenarios.begin(impossible)).rejects.toThrow('answers no list')
  expect(mock.inForce().list).toEqual([])
})

it('finds a name that is not taken', () => {
  expect(freeName('checkpoint', [])).toBe('checkpoint')
  expect(freeName('checkpoint', ['checkpoint', 'checkpoint 2'])).toBe('checkpoint 3')
})
