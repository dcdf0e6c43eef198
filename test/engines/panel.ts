import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { Tab } from '../support/engines/engine.ts'
import { type ServedPage, servePage } from '../support/served-page.ts'
import type { InEngine } from './in-engine.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"

export function ofPanel(): InEngine {
  let app: ServedPage
  beforeAll(async () => {
    const root = fileURLToPath(new URL('../e2e/panel', import.meta.url))
    app = await servePage({ root, headers: { 'Content-Security-Policy': policy } })
  })
  afterAll(() => app?.close())

  return (engine) =>
    it('edits a record under the app, says what is refused, and goes back in time', async () => {
      const tab = await engine().open(app.url)
      onTestFinished(() => tab.close())
      await pageShows(tab, 'name', 'Ada')
      await tab.evaluate(() => document.getElementById('open')?.click())
      await panelShows(tab, '3 in all')

      await press(tab, 'ada')
      await panelShows(tab, 'customers/ada')
      await fill(tab, 'member-primaryAddress.firstName', 'Augusta')
      await press(tab, 'Save')
      await panelShows(tab, 'Saved: revision 1.')
      await tab.evaluate(() => document.getElementById('read')?.click())
      await pageShows(tab, 'name', 'Augusta')

      await fill(tab, 'member-primaryAddress.country', 'usa')
      await press(tab, 'Save')
      await panelShows(tab, 'ISO 3166')
      await press(tab, 'Revert')

      await press(tab, 'Time')
      await press(tab, 'Remember')
      await panelShows(tab, '"checkpoint" is remembered.')
      await tab.evaluate(() => document.getElementById('save')?.click())
      await press(tab, 'Requests')
      await panelShows(tab, 'PUT /customers/ada')
      await press(tab, 'Time')
      await press(tab, 'Go there')
      await panelShows(tab, 'The world is as it was at "checkpoint".')
      await press(tab, 'World')
      await panelShows(tab, 'customers 3')
    })
}

const pageShows = (tab: Tab, id: string, text: string) =>
  expect
    .poll(() => tab.evaluate((of) => document.getElementById(of)?.textContent ?? '', id))
    .toContain(text)

const panelShows = (tab: Tab, text: string) =>
  expect
    .poll(() =>
      tab.evaluate(
        () => document.querySelector('rebilly-mock-panel')?.shadowRoot?.textContent ?? '',
      ),
    )
    .toContain(text)

/** Presses the button of the panel that says so, as soon as there is one that can be pressed. */
async function press(tab: Tab, text: string): Promise<void> {
  const click = (wanted: string) => {
    const root = document.querySelector('rebilly-mock-panel')?.shadowRoot
    const buttons = [...(root?.querySelectorAll('button') ?? [])]
    const button = buttons.find(
      ({ textContent, disabled }) => textContent.trim() === wanted && !disabled,
    )
    button?.click()
    return button !== undefined
  }
  await expect.poll(() => tab.evaluate(click, text)).toBe(true)
}

async function fill(tab: Tab, id: string, value: string): Promise<void> {
  const type = (of: string, typed: string) => {
    const root = document.querySelector('rebilly-mock-panel')?.shadowRoot
    const field = root?.getElementById(of)
    if (!(field instanceof HTMLInputElement)) return false
    field.value = typed
    return field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  await expect.poll(() => tab.evaluate(type, id, value)).toBe(true)
}
