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
