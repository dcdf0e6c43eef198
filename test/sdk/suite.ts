import { describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { type Client, createClient } from '../support/client.ts'
import { credentials, errors } from './failing.ts'
import * as leadSources from './lead-source.ts'
import * as reading from './reading.ts'
import * as saving from './saving.ts'
import { stageOf, type Tests } from './stage.ts'
import * as tags from './tags.ts'
import { waiting } from './waiting.ts'

/** The tests of each method that the contract of 2023-01 has. */
const tested: Record<keyof Client['customers'], Tests> = {
  ...saving,
  ...reading,
  ...leadSources,
}

const testedOfTags: Record<keyof Client['tags'], Tests> = { ...tags }

/** Methods of today's client that the contract has not, and why. */
const beyond = {
  getCustomerCreditBalance: 'GET /customers/{id}/credit-balance came after 2023-01',
  generateComplianceScreeningReport:
    'POST /customers/{id}/compliance-screening-report came after 2023-01',
}

/** Methods whose operations the mock is to get. */
const awaited = [
  'getAllTimelineMessages',
  'createTimelineComment',
  'getTimelineMessage',
  'deleteTimelineMessage',
]

/** Drives the official client through a mock that is started in one of the ways there are. */
export function sdkSuite(transport: (mock: Mock) => Promise<{ stop(): Promise<void> }>) {
  const start = stageOf(transport)

  for (const [method, tests] of Object.entries(tested)) {
    describe(`customers.${method}`, () => tests(start))
  }
  for (const [method, tests] of Object.entries(testedOfTags)) {
    describe(`tags.${method}`, () => tests(start))
  }
  describe('the errors', () => errors(start))
  describe('the credentials', () => credentials(start))
  describe('the waiting', () => waiting(start))

  describe('the resource `customers`', () => {
    const { customers } = createClient()

    it('has no method but those that are tested here or named as beyond the contract', () => {
      const known = [...Object.keys(tested), ...Object.keys(beyond), ...awaited]
      expect(Object.keys(customers).sort()).toEqual(known.sort())
    })

    it.each(Object.keys(beyond))(
      'is told by %s that there is no such operation',
      async (method) => {
        await start({ customers: [{ id: 'ada' }] })
        const call = (
          customers as unknown as Record<string, (request: object) => Promise<unknown>>
        )[method]
        await expect(call?.({ id: 'ada' })).rejects.toMatchObject({
          name: 'RebillyNotFoundError',
          message: expect.stringContaining('is no operation of the API'),
        })
      },
    )
  })
  it('the resource `tags` has no method but those that are tested here and those of documents', () => {
    const ofCustomers = Object.keys(createClient().tags).filter((name) => !/Kyc|Aml/.test(name))
    expect(ofCustomers.sort()).toEqual(Object.keys(testedOfTags).sort())
  })
}
