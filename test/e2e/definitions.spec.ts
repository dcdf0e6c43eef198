import { mergeTests } from '@playwright/test'
import { createTest, expect } from 'rebilly-mock/playwright'
import { petShop } from '../support/definitions/pet-shop.ts'
import { apps } from '../support/mocked-test.ts'

const test = mergeTests(
  apps,
  createTest({
    definitions: petShop,
    records: { pets: 2, owners: [{ handle: 'ada' }] },
    auth: 'off',
  }),
)

test('a page is answered by the document that Playwright has', async ({ page, mock }) => {
  await page.goto('/')
  const pets = await page.evaluate(async () => {
    const response = await fetch('https://api.rebilly.com/pets')
    return { kind: response.headers.get('X-Rebilly-Mock'), all: await response.json() }
  })
  expect(pets).toMatchObject({ kind: 'stateful', all: [{ ownerId: 'ada' }, { ownerId: 'ada' }] })
  mock.when('listPets').respond(422)
  expect(mock.db.pets?.count()).toBe(2)
})
