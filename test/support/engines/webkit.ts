import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../setup/port.mjs'
import { findWebKit, findXvfb, webkitRemedy } from '../../setup/webkit.mjs'
import { end, firstMatch } from './child.ts'
import { callText, type Engine, resultOf, type Tab } from './engine.ts'
import { WebDriver } from './webdriver.ts'

/** How long a script may take, in milliseconds: as long as a test file. */
const scriptTimeout = 300_000

/** Starts WebKitGTK's small browser with data of its own, on a display that nobody sees. */
export async function launchWebKit(): Promise<Engine> {
  const path = findWebKit()
  if (!path) throw new Error(`Failed to start WebKit: there is none. To have one, ${webkitRemedy}.`)
  const { display, xvfb } = await startDisplay()
  const home = mkdtempSync(join(tmpdir(), 'rebilly-mock-webkit-'))
  const port = freePort()
  const driver = spawn(path, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Nobody looks, and what a graphics card would do costs a quarter of its work without one.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      NO_AT_BRIDGE: '1',
    },
  })
  const session = await WebDriver.begin(
    `http://127.0.0.1:${port}`,
    () => driver.exitCode !== null || driver.signalCode !== null,
  )
  await session.send('POST', '/timeouts', { script: scriptTimeout })
  // The window that a session begins with is the first tab, and the last is left: a session ends with its window.
  let blank: string | undefined = await session.send<string>('GET', '/window')
  let open = 0
  const leave = async (handle: string) => {
    open -= 1
    if (open > 0) return session.send('DELETE', '/window')
    blank = handle
    return session.send('POST', '/url', { url: 'about:blank' })
  }

  return {
    name: 'webkit',
    version: session.version,
    async open(url) {
      const handle = blank ?? (await newWindow(session))
      blank = undefined
      open += 1
      const tab = tabOf(session, handle, leave)
      if (url) await tab.goto(url)
      return tab
    },
    async close() {
      await session.end().catch(() => {})
      await end(driver)
      if (xvfb) await end(xvfb)
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function startDisplay(): Promise<{ display: string; xvfb?: ChildProcess }> {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY }
  const options = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const xvfb = spawn(findXvfb() ?? 'Xvfb', options, { stdio: ['ignore', 'pipe', 'ignore'] })
  const number = await firstMatch(xvfb, xvfb.stdout, /(\d+)\n/)
  return { display: `:${number}`, xvfb }
}

async function newWindow(session: WebDriver): Promise<string> {
  const { handle } = await session.inTurn(() =>
    session.send<{ handle: string }>('POST', '/window/new', { type: 'window' }),
  )
  return handle
}

type Evaluated = { readonly value: unknown } | { readonly error: string }

function tabOf(
  session: WebDriver,
  handle: string,
  leave: (handle: string) => Promise<unknown>,
): Tab {
  const at = <Result>(work: () => Promise<Result>) => session.at(handle, work)
  return {
    async goto(url) {
      await at(() => session.send('POST', '/url', { url }))
    },
    async reload() {
      await at(() => session.send('POST', '/refresh', {}))
    },
    async evaluate(run, ...given) {
      const script = `const done = arguments[0];
        ${callText(run, given)}.then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const evaluated = await at(() =>
        session.send<Evaluated>('POST', '/execute/async', { script, args: [] }),
      )
      if ('error' in evaluated) throw new Error(evaluated.error)
      return resultOf(evaluated.value)
    },
    async close() {
      await at(() => leave(handle))
    },
  }
}
