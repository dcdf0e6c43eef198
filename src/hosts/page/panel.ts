/** The panel as a page of its own, of the world that its address names. */
import { panelElement } from '../panel/open-panel.ts'
import { servedSource } from '../panel/source/served-source.ts'

const Element = await panelElement()
const panel = new Element()
panel.toggleAttribute('inline', true)
panel.source = servedSource(location.origin, worldIn(location.pathname))

const sheet = new CSSStyleSheet()
sheet.replaceSync('html { color-scheme: light dark; } body { margin: 0; height: 100dvh; }')
document.adoptedStyleSheets = [sheet]
document.body.append(panel)

function worldIn(pathname: string): string | undefined {
  const name = /\/worlds\/([^/]+)\/?$/.exec(pathname)?.[1]
  return name === undefined ? undefined : decodeURIComponent(name)
}
