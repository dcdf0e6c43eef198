import type { Browser } from '@playwright/test'
import { expect, it } from 'vitest'
import { NewContexts, type Prepare } from '../../../src/hosts/playwright/new-contexts.ts'

/** A browser that only numbers its contexts. */
function watched() {
  let count = 0
  const newContext = async () => {
    count += 1
    return { name: `context ${count}` }
  }
  const browser = { newContext } as unknown as Browser
  const contexts = new NewContexts()
  contexts.watch(browser)
  return { browser, contexts }
}

it.each([
  ['has ended', async () => {}],
  [
    'has failed',
    async () => {
      throw new Error('the test failed')
    },
  ],
])('a context that is made when the test %s is prepared by none', async (_, end) => {
  const { browser, contexts } = watched()
  const prepared: unknown[] = []
  const prepare: Prepare = async (context) => prepared.push(context)
  const run = async () => {
    await browser.newContext()
    await end()
  }
  await contexts.during(prepare, run).catch(() => {})
  await browser.newContext()
  expect(prepared).toEqual([{ name: 'context 1' }])
})

it('a context is prepared once in a test, and again in the next that has it', async () => {
  const { browser, contexts } = watched()
  const prepared: unknown[] = []
  const prepare: Prepare = async (context) => prepared.push(context)
  const context = await browser.newContext()
  const use = async () => {
    await contexts.prepare(context)
    await contexts.prepare(context)
  }
  await contexts.during(prepare, use)
  await contexts.during(prepare, use)
  expect(prepared).toEqual([context, context])
})
