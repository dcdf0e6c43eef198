import { storyWorld } from '../../../src/hosts/storybook/story-world.ts'
import { rebillyMock } from '../../../src/vite.ts'
import { createTest, expect } from '../../../src/vitest.ts'

const test = createTest({ contract: '2026-08', customers: [{ id: 'ada', locale: 'en-GB' }] })

const put = (body: object) =>
  new Request('https://api.rebilly.com/customers/ada', {
    method: 'PUT',
    headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

test('a test of Vitest has a mock of its contract, and its types', async ({ mock }) => {
  const locale: string | null | undefined = mock.customers.get('ada')?.locale
  expect(locale).toBe('en-GB')
  const response = await fetch(
    put({ primaryAddress: { lastName: 'O’Brien', organization: 'A/S #1' } }),
  )
  expect(response.status).toBe(200)
})

test('a story has one too', async () => {
  const { mock, close } = storyWorld({ contract: '2026-08' })
  const response = await mock.fetch(put({ personId: 'prs_1' }))
  expect(await response?.json()).toMatchObject({ personId: 'prs_1' })
  await close()
})

test('the Vite plugin takes a contract, and no other than there are', () => {
  expect(() => rebillyMock({ contract: '2026-08' })).not.toThrow()
  expect(() => rebillyMock({ contract: '2024-01' as '2026-08' })).toThrow(
    '`contract` must be "2023-01" or "2026-08", not "2024-01".',
  )
})
