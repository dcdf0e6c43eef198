import { afterAll, describe, expect, it } from 'vitest'
import { serveBuilt, storybookOf } from '../support/served-storybook.ts'
import { StoryPage } from '../support/story-page.ts'
import type { outcomes } from './isolation/customers.tsx'

const stories = await StoryPage.open(serveBuilt(storybookOf('test/stories/isolation/.storybook')))
afterAll(() => stories.close())

const { page, storybook } = stories
const sound = storybook.entries.filter(
  ({ tags, title }) => title === 'Customers' && !tags.includes('broken'),
)

const listed = () => page.locator('output')
const kept = () =>
  page.evaluate(() => (globalThis as typeof globalThis & { outcomes: typeof outcomes }).outcomes)

describe('a story', () => {
  it.each(sound.map(({ id, name }) => ({ id, name })))('plays $name', ({ id }) => stories.play(id))

  it.each([
    ['customers--twice-the-same', '"ada"'],
    ['customers--misspelt', '`scenario` must be'],
    ['customers--persistent', '`persist` would bring the world of one story into the next'],
  ])('says what is wrong with its parameters: %s', async (id, words) => {
    await expect(stories.show(id)).rejects.toThrow(words)
  })
})

describe('what a story file asks while it is loaded', () => {
  it('waits for the mock of the first story', async () => {
    await stories.show('early--asked-while-loaded')
    expect(stories.complaints).toEqual([])
  })
})

describe('going from one story to another', () => {
  it('begins with its own data', async () => {
    await stories.show('customers--written')
    await stories.switchTo('customers--plain')

    await expect.poll(() => listed().textContent()).toBe('ada')
  })

  it('ends what hangs', async () => {
    await stories.show('customers--hanging')
    expect(await kept()).toEqual([])

    await stories.switchTo('customers--plain')

    await expect.poll(kept).toContain('TypeError: Failed to fetch')
  })

  it('still answers what the last one sends as it ends', async () => {
    await stories.show('customers--written')
    await stories.switchTo('customers--disabled')

    await expect.poll(kept).toContain('at last: ada')
    expect(stories.complaints).toEqual([])
  })

  it('goes on after one that could not begin', async () => {
    await stories.show('customers--written')
    await stories.act('setCurrentStory', {
      storyId: 'customers--twice-the-same',
      viewMode: 'story',
    })
    await stories.act('setCurrentStory', { storyId: 'customers--plain', viewMode: 'story' })

    await expect.poll(() => listed().textContent()).toBe('ada')
  })

  it('comes back from a story without the mock', async () => {
    await stories.show('customers--disabled')
    await stories.switchTo('customers--written')
    await stories.switchTo('customers--disabled')
  })
})

describe('the controls', () => {
  it('begin the story anew when an option follows the arg', async () => {
    await stories.show('customers--controlled')

    await stories.act('updateStoryArgs', {
      storyId: 'customers--controlled',
      updatedArgs: { count: 4 },
    })

    await expect.poll(async () => (await listed().textContent())?.split(' ').length).toBe(4)
  })

  it('leave the world alone when none does', async () => {
    await stories.show('customers--controlled')
    expect(await page.locator('b').textContent()).toBe('2')

    await stories.act('updateStoryArgs', {
      storyId: 'customers--controlled',
      updatedArgs: { label: 'still' },
    })

    // What the play function wrote is there.
    expect(await page.locator('#storybook-root p').textContent()).toMatch(/^still/)
    expect(await page.locator('b').textContent()).toBe('3')
  })
})

describe('the toolbar', () => {
  it('chooses a scenario for the story that is shown, and those after it', async () => {
    await stories.show('customers--plain')
    await expect.poll(() => listed().textContent()).toBe('ada')

    await stories.act('updateGlobals', { globals: { rebillyScenario: 'offline' } })
    await expect.poll(() => listed().textContent()).toBe('TypeError: Failed to fetch')

    await stories.switchTo('customers--hanging')
    await expect.poll(() => listed().textContent()).toBe('TypeError: Failed to fetch')
  })

  it('is in the address', async () => {
    await stories.show('customers--plain', '&globals=rebillyScenario:offline;rebillyLatency:1ms')
    await expect.poll(() => listed().textContent()).toBe('TypeError: Failed to fetch')
  })
})

describe('a docs page', () => {
  it('says so when its stories would need different worlds', async () => {
    await stories.show('customers--plain')
    const warnings: string[] = []
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))

    await stories.showBeside('customers--written')
    expect(warnings).toEqual([])
    await stories.showBeside('customers--controlled')

    expect(warnings).toEqual([expect.stringContaining('docs: { story: { inline: false } }')])
  })
})
