import { type Browser, chromium } from '@playwright/test'
import { launchOptions } from '../setup/browser.mjs'
import type { Sentinel } from './sentinel.ts'

/** A Chromium in which the names of the real hosts lead to a trap. */
export function trappedChromium(trap: Sentinel): Promise<Browser> {
  const { host } = new URL(trap.url)
  const { args, ...options } = launchOptions()
  const rules = ['api', 'api-sandbox'].map((name) => `MAP ${name}.rebilly.com ${host}`)
  return chromium.launch({ ...options, args: [...args, `--host-resolver-rules=${rules}`] })
}
