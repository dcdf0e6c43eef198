import { describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { createClient } from '../support/client.ts'
import { credentials, errors } from './failing.ts'
import { beyond, tested } from './methods.ts'
import { stageOf } from './stage.ts'
import { waiting } from './waiting.ts'

/** Drives the official client through a mock that is started in one of the ways there are. */
export function sdkSuite(transport: (mock: Mock) => Promise<{ stop(): Promise<void> }>) {
  const start = stageOf(transport)

  for (const resource of ['customers', 'tags', 'paymentTokens', 'paymentInstruments'] as const) {
    for (const [method, tests] of Object.entries(tested[resource])) {
      describe(`${resource}.${method}`, () => tests(start))
    }

    describe(`the resource ${resource}`, () => {
      it('has no method but those that are tested and those that are left out knowingly', () => {
        const known = [...Object.keys(tested[resource]), ...Object.keys(beyond[resource])]
        expect(Object.keys(createClient()[resource]).sort()).toEqual(known.sort())
      })

      it.each(Object.entries(beyond[resource]))('is told about %s, which %s', async (method) => {
        await start()
        const methods: object = createClient()[resource]
        const call = (methods as Record<string, (request: object) => Promise<unknown>>)[method]
        await expect(call?.({ id: 'ada', tag: 'VIP', data: {} })).rejects.toMatchObject({
          name: expect.stringMatching(/^Rebilly(NotFound|MethodNotAllowed|Request)Error$/),
          message: expect.stringMatching(
            /is no operation of the API|is not a method of|^This mock has no/,
          ),
        })
      })
    })
  }

  describe('the errors', () => errors(start))
  describe('the credentials', () => credentials(start))
  describe('the waiting', () => waiting(start))
}
