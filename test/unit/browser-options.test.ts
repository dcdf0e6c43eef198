import { chromium } from '@playwright/test'
import { expect, it } from 'vitest'
import { launchArguments } from '../setup/browser.mjs'

/** What an option of this name lists, the last of those that are given. */
function listOf(option: string, words: readonly string[]): string[] {
  const given = words.findLast((word) => word.startsWith(`${option}=`))
  return given?.slice(option.length + 1).split(',') ?? expect.unreachable()
}

it('switches off in Chromium all that Playwright does', async () => {
  // Node knows none of these options, so it ends at once, and the message says what they were.
  const launched = chromium.launch({ executablePath: process.execPath, timeout: 60_000 })
  const message = await launched.then(() => expect.unreachable(), String)
  const [, words = expect.unreachable()] = /<launching> (.+)/.exec(message) ?? []

  const ours = listOf('--disable-features', launchArguments)
  expect(ours).toEqual(expect.arrayContaining(listOf('--disable-features', words.split(' '))))
})
