/** Starts a page whose own server has the mock. */
import { gateOf } from '../browser/gate.ts'
import type { BrowserOptions } from '../browser/start.ts'
import { startBrowser } from '../browser/start-browser.ts'
import { connectToOwnServer } from '../remote/connect-mock.ts'
import type { RemoteMock } from '../remote/remote-mock.ts'
import { worldOf } from './world-of.ts'

/** What the server says of its pages. */
export interface PageSettings extends Pick<BrowserOptions, 'transport' | 'workerUrl'> {
  /** Whether they have the panel's button. */
  readonly panel: boolean
}

/** Connects the page to the world that its server said, and lets go on what has waited. Rejects where there is none. */
export async function startPage({ panel, ...options }: PageSettings): Promise<RemoteMock> {
  const gate = gateOf(globalThis)
  try {
    const mock = await connectToOwnServer(location.origin, worldOf(globalThis))
    await startBrowser(mock, { transport: 'in-page', ...options })
    Object.assign(globalThis, { rebillyMock: mock })
    gate?.open()
    if (panel) void showLauncher(mock)
    announce(mock)
    return mock
  } catch (error) {
    gate?.refuse(error)
    throw error
  }
}

async function showLauncher(mock: RemoteMock): Promise<void> {
  const { showLauncher } = await import('../panel/launcher.ts')
  showLauncher(mock)
}

const announce = ({ world }: RemoteMock) =>
  console.info(
    `[rebilly-mock] The Rebilly API is mocked in the server of this page${world === undefined ? '' : `, in the world "${world}"`}: ` +
      'what it renders, and every tab, has the same data. In this console it is `rebillyMock`.',
  )
