import { expect, test } from 'rebilly-mock/playwright'
import { put } from '../support/mocked-test.ts'
import { clients } from './app/clients.ts'

const api = `http://127.0.0.1:${process.env.SSR_API_PORT}`
const names = Object.keys(clients)

test.use({
  baseURL: `http://127.0.0.1:${process.env.SSR_PORT}`,
  mockOptions: { baseUrl: api, customers: [{ id: 'start' }] },
  ssr: true,
})

for (let number = 0; number < 20; number += 1) {
  const client = names[number % names.length]

  test(`page, server and test ${number} share a world of their own, by ${client}`, async ({
    page,
    mock,
  }) => {
    const listed = page.getByRole('listitem')
    await page.goto(`/?client=${client}`)
    await expect(listed).toHaveText(['start'])

    await put(page, `${api}/customers/page-${number}`)
    await page.reload()
    await expect(listed).toHaveText([`page-${number}`, 'start'])

    await page.getByLabel('Id').fill(`server-${number}`)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(/saved=201/)
    await expect(listed).toHaveText([`page-${number}`, `server-${number}`, 'start'])
    expect(mock).toHaveUpserted(`server-${number}`, { status: 201 })

    await mock.customers.put(`test-${number}`, {})
    mock.when('GetCustomerCollection').once().respond(503)
    await page.reload()
    await expect(page.getByRole('status')).toHaveText('503')
    await page.reload()
    await expect(listed).toHaveCount(4)

    expect(mock.journal.count('GetCustomerCollection')).toBe(5)
    expect(mock.journal.count('PutCustomer')).toBe(2)
    expect(mock.journal.last('PutCustomer')?.headers).not.toHaveProperty('x-rebilly-mock-world')
    expect(await (await fetch(`${new URL(page.url()).origin}/escaped`)).text()).toBe('0')
    // What the next test would see, if it could.
    mock.scenario('offline')
  })
}

test('what the test answers itself is no page of the server', async ({ page }) => {
  await page.route('/own', (route) => route.fulfill({ body: 'own', contentType: 'text/html' }))
  await page.goto('/own')
  await expect(page.locator('body')).toHaveText('own')
})
