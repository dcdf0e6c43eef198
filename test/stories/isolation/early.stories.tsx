import { expect } from 'storybook/test'
import preview from './.storybook/preview.ts'
import { list } from './customers.tsx'

/** What a story file asks while it is loaded, as one that fills a store does. */
const early = list()

const meta = preview.meta({ title: 'Early' })

export const AskedWhileLoaded = meta.story({
  render: () => <p>Asked before there was a story</p>,
  async play() {
    await expect(await early).toBe('ada')
  },
})
