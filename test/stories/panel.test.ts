import { afterAll, expect, it } from 'vitest'
import { serveBuilt, storybookOf } from '../support/served-storybook.ts'
import { StoryPage } from '../support/story-page.ts'

const stories = await StoryPage.open(serveBuilt(storybookOf('demo/.storybook')))
afterAll(() => stories.close())

it('shows the requests and the world of a story in a tab of Storybook', async () => {
  const { page, storybook } = stories
  const desk = storybook.entries.find(({ title }) => title === 'Desk')
  await page.goto(`${storybook.url}?path=/story/${desk?.id}`)
  await page.getByRole('tab', { name: 'Rebilly mock' }).click()

  const panel = page.locator('rebilly-mock-panel')
  await panel.getByRole('tab', { name: 'World' }).click()
  await panel.getByRole('button', { name: "Make this the story's parameters" }).click()
  const code = panel.getByLabel('The same in code')
  await expect
    .poll(() => code.inputValue())
    .toMatch(/^parameters: \{\n {2}rebilly: \{\n {4}world: \{/)

  await panel.getByRole('tab', { name: 'Requests' }).click()
  await expect.poll(() => panel.getByRole('button', { name: /^GET / }).count()).toBeGreaterThan(0)
})

it('shows the mock of the next story', async () => {
  const { page, storybook } = stories
  const form = storybook.entries.find(({ title }) => title === 'Customer form')
  await page.goto(`${storybook.url}?path=/story/${form?.id}`)
  await page.getByRole('tab', { name: 'Rebilly mock' }).click()
  const panel = page.locator('rebilly-mock-panel')
  await panel.getByRole('tab', { name: 'Records' }).click()
  await expect.poll(() => panel.getByText(/^\d+ in all$/).count()).toBe(1)
})
