import { coded } from '#engine/problem/mock-error'
import type { AnyMock } from '#mock/mock'
import type { RemoteMock } from '../remote/remote-mock.ts'
import type { PanelElement } from './element.tsx'
import type { TabName } from './parts/context.ts'

export interface PanelOptions {
  /**
   * The tab to show.
   * @default the one that was open last
   */
  tab?: TabName
}

/** An open panel. */
export interface Panel {
  readonly element: PanelElement
  close(): void
}

let open: Panel | undefined

/**
 * Opens the panel over the page, for a mock of the page or one that `connectMock` has connected to; when it is open already,
 * it shows that mock. Rejects where there is no document.
 *
 * @example
 * const panel = await openPanel(mock)
 * panel.close()
 */
export async function openPanel(
  mock: AnyMock | RemoteMock,
  { tab }: PanelOptions = {},
): Promise<Panel> {
  const Element = await panelElement()
  if (open) {
    open.element.mock = mock
    return open
  }
  const before = document.activeElement
  const element = new Element()
  element.tab = tab
  element.mock = mock
  element.onclosed = () => {
    open = undefined
    if (before instanceof HTMLElement) before.focus()
  }
  document.body.append(element)
  open = { element, close: () => element.close() }
  return open
}

/**
 * The class of the element `rebilly-mock-panel`, which it defines: one with the attribute `inline` and a `mock` shows the
 * panel in a place of your own. Rejects where there is no document.
 *
 * @example
 * const panel = new (await panelElement())()
 * panel.toggleAttribute('inline', true)
 * panel.mock = mock
 * document.querySelector('#tools')?.append(panel)
 */
export async function panelElement(): Promise<typeof PanelElement> {
  if (typeof document === 'undefined') {
    throw coded(
      'REBILLY_MOCK_PLATFORM',
      new Error('Failed to open the panel: there is no document. Open it in a page.'),
    )
  }
  const own = await import('./element.tsx')
  // Another copy of the kit may have been here first, and a name has one class.
  const known = customElements.get(own.elementName) as typeof PanelElement | undefined
  if (!known) customElements.define(own.elementName, own.PanelElement)
  return known ?? own.PanelElement
}
