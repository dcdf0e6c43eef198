import type { Locator } from '@playwright/test'
import { afterAll, describe, expect, it } from 'vitest'
import { serveBuilt, storybookOf } from '../support/served-storybook.ts'
import { StoryPage } from '../support/story-page.ts'

// Built before the tests are known: each story is one.
const stories = await StoryPage.open(serveBuilt(storybookOf('demo/.storybook')))
afterAll(() => stories.close())

const { entries } = stories.storybook

describe("the demo's stories", () => {
  it('are there for each state of each component', () => {
    expect(new Set(entries.map(({ title }) => title))).toEqual(
      new Set(['Desk', 'Customer list', 'Customer form']),
    )
    expect(entries.length).toBeGreaterThan(15)
  })

  it.each(entries.map(({ id, title, name }) => ({ id, story: `${title}: ${name}` })))(
    'plays $story',
    ({ id }) => stories.play(id),
  )
})

describe('the tab of a story', () => {
  it('shows its requests and its world', async () => {
    const panel = await tabOf('Desk')
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
    const panel = await tabOf('Customer form')
    await panel.getByRole('tab', { name: 'Records' }).click()
    await expect.poll(() => panel.getByText(/^\d+ in all$/).count()).toBe(1)
  })
})

/** The panel beside the first story of a component, in Storybook itself. */
async function tabOf(component: string): Promise<Locator> {
  const { page, storybook } = stories
  const story = entries.find(({ title }) => title === component)
  await page.goto(`${storybook.url}?path=/story/${story?.id}`)
  await page.getByRole('tab', { name: 'Rebilly mock' }).click()
  return page.locator('rebilly-mock-panel')
}
