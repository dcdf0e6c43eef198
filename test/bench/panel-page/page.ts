import { createMock } from 'rebilly-mock'
import { startBrowser } from 'rebilly-mock/browser'
import { openPanel } from 'rebilly-mock/panel'

export type Scrolled = 'nothing' | 'Records' | 'Requests'

export interface Frames {
  /** From each frame to the next, in milliseconds. */
  readonly intervals: number[]
  /** The frames of more than 50 ms, as the browser itself reports them. */
  readonly long: number[]
}

export interface Scrolling {
  readonly scrollPanel: (what: Scrolled) => Promise<Frames>
}

const customers = 10_000
const requests = 1000
const steps = 300

const mock = createMock({ customers, journalLimit: requests })
await startBrowser(mock, { transport: 'in-page' })
const [first] = mock.customers.list()
for (let round = 0; round < requests; round += 1) {
  const url = `https://api.rebilly.com/customers/${first?.id}`
  await fetch(url, { headers: { 'REB-APIKEY': 'any' } })
}

/** Scrolls a tab from its first row to its last, a three-hundredth of it with each frame. */
async function scroll(what: Scrolled): Promise<Frames> {
  const panel = await openPanel(mock, { tab: what === 'nothing' ? 'Records' : what })
  const rows = await rowsOf(panel.element.shadowRoot, what === 'Requests' ? requests : customers)
  const intervals: number[] = []
  const long = await longFrames(async () => {
    const step = what === 'nothing' ? 0 : (rows.scrollHeight - rows.clientHeight) / steps
    let before = await nextFrame()
    for (let at = 1; at <= steps; at += 1) {
      rows.scrollTop = at * step
      const now = await nextFrame()
      intervals.push(now - before)
      before = now
    }
  })
  const isAtEnd = rows.scrollTop >= rows.scrollHeight - rows.clientHeight - 1
  if (what !== 'nothing' && !isAtEnd) throw new Error(`The ${what} did not scroll.`)
  panel.close()
  return { intervals, long }
}

/** The rows of the tab, once as many are there. */
async function rowsOf(root: ShadowRoot | null, count: number): Promise<HTMLElement> {
  for (;;) {
    const rows = root?.querySelector<HTMLElement>('.rows')
    if (rows && rows.ariaRowCount === String(count + 1)) return rows
    await nextFrame()
  }
}

async function longFrames(work: () => Promise<void>): Promise<number[]> {
  const long: number[] = []
  const began = performance.now()
  // The frame in which the tab was opened is told of late, and nothing scrolled in it.
  const note = (entries: PerformanceEntryList) =>
    long.push(
      ...entries.filter(({ startTime }) => startTime >= began).map(({ duration }) => duration),
    )
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ type: 'long-animation-frame' })
  await work()
  // The last of them is told of in the frame after it.
  await nextFrame()
  await nextFrame()
  note(observer.takeRecords())
  observer.disconnect()
  return long
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

Object.assign(globalThis, { scrollPanel: scroll } satisfies Scrolling)
