// @vitest-environment happy-dom
import { EventEmitter } from 'node:events'
import { act, type ComponentType, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { addons, types } from 'storybook/manager-api'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import '../../../src/hosts/storybook/manager.ts'
import { messages } from '../../../src/hosts/storybook/panel-messages.ts'

/** What loads the panel itself, which takes a while. */
const panelElement = vi.hoisted(() => vi.fn())
vi.mock('../../../src/hosts/panel/open-panel.ts', () => ({ panelElement }))

/** The kit's tab, as the manager renders it below the story. */
function tab(active: boolean) {
  addons.loadAddons({} as Parameters<typeof addons.loadAddons>[0])
  const { render } = addons.getElements(types.PANEL)['rebilly-mock/panel'] ?? {}
  return createElement(render as ComponentType<{ active: boolean }>, { active })
}

it('the tab is the place of the panel while it is shown', () => {
  expect(renderToStaticMarkup(tab(true))).toBe('<div style="height:100%"></div>')
})

it('the tab takes no room while another one is shown', () => {
  expect(renderToStaticMarkup(tab(false))).toBe('')
})

describe('the panel in the tab', () => {
  /** Shows the tab; `load` lets its panel be there, and `listeners` says how many wait for the next story. */
  function shown() {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    const channel = new EventEmitter()
    addons.setChannel(channel as unknown as Parameters<typeof addons.setChannel>[0])
    let found = (_: typeof Element) => {}
    panelElement.mockReturnValue(
      new Promise((resolve) => {
        found = resolve
      }),
    )
    const place = document.createElement('main')
    const root = createRoot(place)
    const show = (active: boolean) => act(async () => root.render(tab(active)))
    onTestFinished(() => act(() => root.unmount()))
    return {
      place,
      show,
      load: () => act(async () => found(Element)),
      listeners: () => channel.listenerCount(messages.begun),
    }
  }

  /** A panel of which only the element is real. */
  class Element extends HTMLElement {
    source: unknown
  }
  customElements.define('panel-of-test', Element)

  it('is of the story that is shown, and waits for the next one as long as its tab is shown', async () => {
    const { place, show, load, listeners } = shown()
    await show(true)
    await load()
    expect(place.querySelector<Element>('panel-of-test')?.source).toBeDefined()
    expect(listeners()).toBe(1)

    await show(false)
    expect(listeners()).toBe(0)
  })

  it('waits for nothing where the tab was left before the panel was there', async () => {
    const { show, load, listeners } = shown()
    await show(true)
    await show(false)
    await load()
    expect(listeners()).toBe(0)
  })
})
