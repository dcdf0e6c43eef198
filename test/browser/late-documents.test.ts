import { describe, expect, it, onTestFinished } from 'vitest'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import { createMock } from '../support/create-mock.ts'
import { startedMock } from '../support/started-mock.ts'

const asking = `fetch('https://api.rebilly.com/customers/ada', { headers: { 'REB-APIKEY': 'any' } })
  .then(({ status }) => parent.postMessage(status, '*'), (error) => parent.postMessage(String(error), '*'))`

const preview = `<!doctype html><title>Preview</title><script>${asking}</script>`

/** What the frame says next; MSW's worker may say something to the page, too. */
const told = (frame: HTMLIFrameElement) =>
  new Promise((resolve) => {
    addEventListener('message', function hear({ data, source }) {
      if (source !== frame.contentWindow) return
      removeEventListener('message', hear)
      resolve(data)
    })
  })

function attached(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  return frame
}

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)

function attachedRoot(): ShadowRoot {
  const host = document.createElement('div')
  document.body.append(host)
  onTestFinished(() => host.remove())
  return host.attachShadow({ mode: 'closed' })
}

describe.each(['service-worker', 'in-page'] as const)('a page mocked by %s', (transport) => {
  const start = () => startedMock(transport, { customers: [{ id: 'ada' }] })

  it('answers a document that asks while it is parsed, in a frame that is there already', async () => {
    await start()
    const frame = attached()
    for (const set of [
      () => Object.assign(frame, { srcdoc: preview }),
      () => frame.setAttribute('srcdoc', preview),
    ]) {
      const status = told(frame)
      set()
      expect(await status).toBe(200)
    }
    expect(frame.srcdoc).toBe(preview)
    expect(frame.contentDocument?.compatMode).toBe('CSS1Compat')
  })

  // WebKit parses it before anyone hears of the frame, wherever it stands.
  it.skipIf(isWebKit).each<[how: string, put: (root: ShadowRoot, html: string) => void]>([
    ['by text', (root, html) => Object.assign(root, { innerHTML: html })],
    [
      'of a template',
      (root, html) => {
        const template = Object.assign(document.createElement('template'), { innerHTML: html })
        root.append(template.content.cloneNode(true))
      },
    ],
  ])('answers a document that stands in a shadow tree %s', async (_, put) => {
    await start()
    const root = attachedRoot()
    const status = new Promise((resolve) => {
      addEventListener('message', ({ data }) => resolve(data), { once: true })
    })
    put(root, `<p><iframe srcdoc="${preview.replaceAll('"', '&quot;')}"></iframe></p>`)

    expect(await status).toBe(200)
  })

  it('leaves every other attribute, and every other element, what it is given', async () => {
    await start()
    const frame = document.createElement('iframe')
    frame.setAttribute('title', preview)
    const other = document.createElement('p')
    other.setAttribute('srcdoc', preview)
    expect([frame.title, other.getAttribute('srcdoc')]).toEqual([preview, preview])
    expect(() => Reflect.apply(frame.setAttribute, frame, ['srcdoc'])).toThrow(TypeError)
    expect(frame.hasAttribute('srcdoc')).toBe(false)
  })

  it('leaves a document that comes after its stop as the browser makes it', async () => {
    const { stop } = await startBrowser(createMock(), { transport })
    await stop()
    const frame = document.createElement('iframe')
    onTestFinished(() => frame.remove())
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    frame.srcdoc = '<!doctype html><title>Preview</title>'
    document.body.append(frame)
    await loaded
    expect(String(frame.contentWindow?.fetch)).toContain('[native code]')
  })

  it.runIf('fetchLater' in globalThis)('takes what is to be fetched later', async () => {
    const mock = await start()
    const { fetchLater } = globalThis as unknown as { fetchLater: typeof fetch }
    fetchLater('https://api.rebilly.com/customers/eve', {
      method: 'PUT',
      headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
      body: '{}',
    })
    await mock.journal.waitFor('PutCustomer', { id: 'eve', status: 201 })
  })
})
