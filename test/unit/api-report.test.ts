import { expect, it } from 'vitest'
import { apiReport, namesOfEntry } from '../support/api-report.ts'

it('is the list of every export; `npm run test:unit -- test/unit/api-report.test.ts -u` writes it', async () => {
  await expect(apiReport()).toMatchFileSnapshot('../../docs/api.txt')
})

it('names what the entry itself exports', async () => {
  const entry = await import('../../src/index.ts')

  expect(namesOfEntry('rebilly-mock')).toEqual(expect.arrayContaining(Object.keys(entry)))
})
