import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { Tab } from '../support/engines/engine.ts'
import { type ServedPage, servePage } from '../support/served-page.ts'
import type { InEngine } from './in-engine.ts'

export function ofDemo(): InEngine {
  let demo: ServedPage
  beforeAll(async () => {
    const root = fileURLToPath(new URL('../../demo', import.meta.url))
    demo = await servePage({ root, configFile: `${root}/vite.config.ts` })
  })
  afterAll(() => demo?.close())

  return (engine) =>
    it.each(['in-page', 'service-worker'])(
      'lists customers and saves a change by %s',
      async (transport) => {
        const tab = await engine().open(`${demo.url}?transport=${transport}`)
        onTestFinished(() => tab.close())
        await shows(tab, 'main', '1–10 of 25')

        await click(tab, 'tbody button')
        await typeInto(tab, 'First name', 'Augusta')
        await click(tab, '.form button[type=submit]')

        await shows(tab, '[aria-label="Latest answers"]', '200 OK')
        await shows(tab, 'tbody tr', 'Augusta')
      },
    )
}

const shows = (tab: Tab, selector: string, text: string) =>
  expect
    .poll(() => tab.evaluate((of) => document.querySelector(of)?.textContent ?? '', selector))
    .toContain(text)

const click = (tab: Tab, selector: string) =>
  tab.evaluate((of) => document.querySelector<HTMLElement>(of)?.click(), selector)

/** Types into the field of a label, as soon as there is one. */
async function typeInto(tab: Tab, label: string, value: string): Promise<void> {
  const type = (wanted: string, typed: string) => {
    const labels = [...document.querySelectorAll('label')]
    const field = labels.find(({ textContent }) => textContent === wanted)?.control
    if (!(field instanceof HTMLInputElement)) return false
    // React sees a value only where the prototype's own setter puts it.
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
    set?.call(field, typed)
    return field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  await expect.poll(() => tab.evaluate(type, label, value)).toBe(true)
}
