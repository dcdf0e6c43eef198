/** @jsxImportSource preact */
import { render } from 'preact'
import { sheet } from './look/sheet.ts'
import type { TabName } from './parts/context.ts'
import { remember, remembered } from './shell/remembered.ts'
import { Shell } from './shell/shell.tsx'
import type { PanelSource } from './source/panel-source.ts'
import { type Shown, sourceOf } from './source/source-of.ts'

export const elementName = 'rebilly-mock-panel'

/**
 * The panel as an element. All it shows is in its shadow, so that neither page nor panel changes the other's looks;
 * with the attribute `inline` it takes the place that it is put into, else it lies over the page.
 */
export class PanelElement extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' })
  #source: PanelSource | undefined
  #tab: TabName | undefined
  /** How many mocks it was given: the latest counts, whichever is there first. */
  #asked = 0
  /** Called when its close button or Escape closes it. */
  onclosed: (() => void) | undefined

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [sheet()]
    // What is typed here is no shortcut of the page's.
    for (const type of ['keydown', 'keyup', 'keypress']) {
      this.addEventListener(type, (event) => event.stopPropagation())
    }
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.isInline) this.close()
    })
  }

  get isInline(): boolean {
    return this.hasAttribute('inline')
  }

  /** What it shows. */
  get source(): PanelSource | undefined {
    return this.#source
  }
  set source(source: PanelSource | undefined) {
    this.#source = source
    this.#render()
  }

  /** The same for a mock: one of this page, or one that `connectMock` has connected to. */
  set mock(mock: Shown) {
    const asked = ++this.#asked
    void sourceOf(mock).then((source) => {
      if (asked === this.#asked) this.source = source
    })
  }

  /** The tab to begin with. */
  set tab(tab: TabName | undefined) {
    this.#tab = tab
  }

  connectedCallback(): void {
    if (!this.isInline) {
      this.dataset.side = remembered().side ?? 'bottom'
      // Above whatever the page has, even in a transformed body.
      this.popover = 'manual'
      this.showPopover()
    }
    this.#render()
  }

  disconnectedCallback(): void {
    render(null, this.#root)
  }

  close(): void {
    this.remove()
    this.onclosed?.()
  }

  #move = (): void => {
    const side = this.dataset.side === 'bottom' ? 'end' : 'bottom'
    this.dataset.side = side
    remember({ side })
  }

  #render(): void {
    if (!this.isConnected || !this.#source) return
    const ofPage = this.isInline ? {} : { onMove: this.#move, onClose: () => this.close() }
    const isOfStory = this.hasAttribute('of-story')
    const shell = (
      <Shell source={this.#source} first={this.#tab} isOfStory={isOfStory} {...ofPage} />
    )
    render(shell, this.#root)
  }
}
