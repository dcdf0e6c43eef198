import type { Panel } from './open-panel.ts'
import type { Shown } from './source/source-of.ts'

/** Where the button lies: block and inline edge. */
const corners = ['end end', 'end start', 'start start', 'start end'] as const
type Corner = (typeof corners)[number]

const key = 'rebilly-mock-panel-button'
const shortcut = 'Alt+Shift+M'

const style = `
:host { all: initial !important; position: fixed !important; z-index: 2147483646 !important; }
:host([data-corner^='end']) { inset-block-end: 12px !important; }
:host([data-corner^='start']) { inset-block-start: 12px !important; }
:host([data-corner$='end']) { inset-inline-end: 12px !important; }
:host([data-corner$='start']) { inset-inline-start: 12px !important; }
button { font: 600 12px/1 system-ui, sans-serif; color: #fff; background: #1f3b82; border: 1px solid #fff; border-radius: 999px; padding: 8px 12px; cursor: grab; touch-action: none; }
button:focus-visible { outline: 2px solid #1f3b82; outline-offset: 2px; }
`

/**
 * Puts a small button into a corner of the page, which opens the panel; so does Alt+Shift+M. It can be dragged to another
 * corner, and the arrow keys move it too. The panel itself is loaded when it is first opened. Returns what is told of
 * another mock.
 */
export function showLauncher(mock: Shown): (mock: Shown) => void {
  let current = mock
  let panel: Promise<Panel> | undefined
  const host = document.createElement('rebilly-mock-button')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  const region = document.createElement('aside')
  region.ariaLabel = 'Rebilly mock'
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Mock'
  button.title = `Open the panel of the Rebilly mock (${shortcut})`
  button.setAttribute('aria-keyshortcuts', shortcut)
  region.append(button)
  root.append(region)

  const place = (corner: Corner) => {
    host.dataset.corner = corner
    store(corner)
  }
  const toggle = async () => {
    const open = await panel
    if (open?.element.isConnected) return open.close()
    button.focus()
    panel = import('./open-panel.ts').then(({ openPanel }) => openPanel(current))
  }

  let isDragged = false
  button.addEventListener('click', () => {
    if (!isDragged) void toggle()
  })
  button.addEventListener('pointerdown', ({ pointerId }) => {
    isDragged = false
    button.setPointerCapture(pointerId)
  })
  button.addEventListener('pointerup', ({ clientX, clientY }) => {
    const box = button.getBoundingClientRect()
    const isBeside = clientX < box.left || clientX > box.right
    isDragged = isBeside || clientY < box.top || clientY > box.bottom
    if (isDragged) place(nearest(clientX, clientY))
  })
  button.addEventListener('keydown', (event) => {
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    isDragged = false
    const box = button.getBoundingClientRect()
    const { innerWidth, innerHeight } = window
    const x = { ArrowLeft: 0, ArrowRight: innerWidth }[event.key] ?? box.left
    const y = { ArrowUp: 0, ArrowDown: innerHeight }[event.key] ?? box.top
    place(nearest(x, y))
  })
  addEventListener('keydown', ({ altKey, shiftKey, code }) => {
    if (altKey && shiftKey && code === 'KeyM') void toggle()
  })

  place(stored())
  const show = () => document.body.append(host)
  // Not before what takes up a page that a server has rendered.
  if (document.readyState === 'complete') show()
  else addEventListener('load', show, { once: true })
  return (next) => {
    current = next
    void panel?.then(({ element }) => {
      element.mock = next
    })
  }
}

/** The corner that is nearest to a point of the page. */
function nearest(x: number, y: number): Corner {
  const isRtl = getComputedStyle(document.body).direction === 'rtl'
  const block = y < innerHeight / 2 ? 'start' : 'end'
  const inline = x < innerWidth / 2 === isRtl ? 'end' : 'start'
  return `${block} ${inline}`
}

function stored(): Corner {
  try {
    return corners.find((each) => each === localStorage.getItem(key)) ?? 'end end'
  } catch {
    // A page may have no storage.
    return 'end end'
  }
}

function store(corner: Corner): void {
  try {
    localStorage.setItem(key, corner)
  } catch {
    // Then it begins as ever.
  }
}
