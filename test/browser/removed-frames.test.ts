import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { JournalEntry, Mock } from '../../src/index.ts'
import { startedMock } from '../support/started-mock.ts'

const url = 'https://api.rebilly.com/customers/ada'
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

type FrameWindow = Window & typeof globalThis

/** What a frame asks with; each says how it ended, where the engine tells that of a frame that is gone. */
const means = {
  fetch(frame: FrameWindow, end: (how: string) => void) {
    frame.fetch(url, { headers }).then(
      ({ status }) => end(`answered ${status}`),
      (error) => end(error.name),
    )
  },
  'fetch with a body'(frame: FrameWindow, end: (how: string) => void) {
    frame.fetch(url, { method: 'PUT', headers, body: '{}' }).then(
      ({ status }) => end(`answered ${status}`),
      (error) => end(error.name),
    )
  },
  XMLHttpRequest(frame: FrameWindow, end: (how: string) => void) {
    const xhr = new frame.XMLHttpRequest()
    xhr.open('GET', url)
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value)
    xhr.onload = () => end(`answered ${xhr.status}`)
    xhr.send()
  },
  sendBeacon(frame: FrameWindow) {
    frame.navigator.sendBeacon('https://api.rebilly.com/customers', 'bye')
  },
}

/** A frame that is there before the mock, and whose browser notes what it is to send, and sends nothing. */
function frameWithTrap() {
  const element = document.createElement('iframe')
  document.body.append(element)
  onTestFinished(() => element.remove())
  const escaped: string[] = []
  const trap = (what: string) => () => void escaped.push(what)
  const frame = element.contentWindow as FrameWindow
  frame.fetch = () => {
    escaped.push('fetch')
    return new Promise<never>(() => {})
  }
  frame.XMLHttpRequest.prototype.send = trap('XMLHttpRequest')
  Object.assign(frame.Navigator.prototype, { sendBeacon: trap('sendBeacon') })
  return { element, frame, escaped }
}

/** What no code of the page has caught. */
function uncaught() {
  const faults: unknown[] = []
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault()
    faults.push('reason' in event ? event.reason : event.error)
  }
  addEventListener('error', note)
  addEventListener('unhandledrejection', note)
  onTestFinished(() => {
    removeEventListener('error', note)
    removeEventListener('unhandledrejection', note)
  })
  return faults
}

/** The page itself goes on as if there had been no frame. */
async function expectSound(mock: Mock) {
  for (const method of ['GET', 'PUT']) {
    const body = method === 'PUT' ? '{}' : null
    const { status } = await fetch(`${url}?by=page`, { method, headers, body })
    expect(status).toBe(200)
  }
  const entries: JournalEntry[] = JSON.parse(JSON.stringify(mock.journal))
  const ofPage = entries.filter((entry) => entry.url.endsWith('?by=page'))
  expect(ofPage.map(({ response }) => response?.status)).toEqual([200, 200])
}

describe.each(['service-worker', 'in-page'] as const)('a page mocked by %s', (transport) => {
  const start = () => startedMock(transport, { customers: [{ id: 'ada' }] })

  describe.each(Object.entries(means))('goes on after a frame asked by %s', (_, ask) => {
    it('and was removed in the same turn', async () => {
      const { element, frame, escaped } = frameWithTrap()
      const mock = await start()
      const faults = uncaught()
      const end = vi.fn()

      ask(frame, end)
      element.remove()

      await expectSound(mock)
      expect([escaped, faults]).toEqual([[], []])
      if (end.mock.lastCall) expect(end).toHaveBeenCalledExactlyOnceWith('TypeError')
    })

    it('and was removed while it was answered', async () => {
      const { element, frame, escaped } = frameWithTrap()
      const mock = await start()
      const faults = uncaught()
      const end = vi.fn()
      mock.when('*').once().delay(1000)
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      onTestFinished(() => void vi.useRealTimers())

      ask(frame, end)
      // It waits: what it waits by may have had to be loaded first.
      await expect.poll(() => vi.getTimerCount(), { interval: 1 }).toBe(1)
      element.remove()
      await vi.advanceTimersByTimeAsync(1000)
      vi.useRealTimers()

      await expectSound(mock)
      expect([escaped, faults]).toEqual([[], []])
      if (end.mock.lastCall) expect(end).toHaveBeenCalledExactlyOnceWith('TypeError')
    })

    it('and was removed once it was answered', async () => {
      const { element, frame, escaped } = frameWithTrap()
      const mock = await start()
      const faults = uncaught()
      const end = vi.fn()

      ask(frame, end)
      await mock.journal.waitFor('*')
      if (ask !== means.sendBeacon) await expect.poll(() => end).toHaveBeenCalled()
      element.remove()

      await expectSound(mock)
      expect([escaped, faults]).toEqual([[], []])
      if (ask !== means.sendBeacon) expect(end).toHaveBeenCalledExactlyOnceWith('answered 200')
    })
  })

  it('sends nothing by what is kept of a frame that was removed', async () => {
    const { element, frame, escaped } = frameWithTrap()
    const mock = await start()
    const faults = uncaught()
    const { navigator } = frame
    const xhr = new frame.XMLHttpRequest()
    element.remove()

    const ended = frame.fetch.call(frame, url, { headers })
    await expect(ended).rejects.toThrow(TypeError)
    try {
      xhr.open('GET', url)
      xhr.send()
      navigator.sendBeacon(url)
    } catch {
      // An engine may say so.
    }

    await expectSound(mock)
    expect([escaped, faults]).toEqual([[], []])
  })
})
