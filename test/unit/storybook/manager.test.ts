import { type ComponentType, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { addons, types } from 'storybook/manager-api'
import { expect, it } from 'vitest'
import '../../../src/hosts/storybook/manager.ts'

/** The kit's tab, as the manager renders it below the story. */
function tab(active: boolean): string {
  addons.loadAddons({} as Parameters<typeof addons.loadAddons>[0])
  const { render } = addons.getElements(types.PANEL)['rebilly-mock/panel'] ?? {}
  const Panel = render as ComponentType<{ active: boolean }>
  return renderToStaticMarkup(createElement(Panel, { active }))
}

it('the tab is the place of the panel while it is shown', () => {
  expect(tab(true)).toBe('<div style="height:100%"></div>')
})

it('the tab takes no room while another one is shown', () => {
  expect(tab(false)).toBe('')
})
