import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Gate, setGate } from '../../src/hosts/browser/gate.ts'
import { interceptIn } from '../../src/hosts/browser/intercept.ts'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import { createMock } from '../support/create-mock.ts'

const url = 'https://api.rebilly.com/customers/ada'
const own = `${location.origin}/customers`
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

/** A page that has a gate from its start, and whose browser answers by itself what the mock does not. */
function gated() {
  const before = globalThis.fetch
  const native = vi.fn<typeof fetch>(async () => new Response('native'))
  globalThis.fetch = native
  const gate = new Gate(
    ({ href }) => href.startsWith('https://api.rebilly.com') || href.startsWith(own),
  )
  setGate(globalThis, gate)
  const restore = interceptIn(globalThis, gate)
  onTestFinished(() => {
    restore()
    globalThis.fetch = before
    setGate(globalThis, undefined)
  })
  return { gate, native }
}

/** Starts a mock in the page and opens the gate to it, as the page of a development server does. */
async function start(gate: Gate) {
  const mock = createMock()
  const { stop } = await startBrowser(mock, { transport: 'in-page' })
  onTestFinished(stop)
  gate.open()
  return mock
}

describe('a fetch at the gate', () => {
  it('waits for the mock, with its body', async () => {
    const { gate, native } = gated()
    const first = fetch(new Request(url, { method: 'PUT', headers, body: '{}' }))
    const second = fetch('https://api.rebilly.com/customers', { headers })
    await start(gate)
    expect((await first).status).toBe(201)
    expect((await second).status).toBe(200)
    expect((await fetch(url, { headers })).status).toBe(200)
    expect(native).not.toHaveBeenCalled()
  })

  it('goes by the browser, once a worker answers', async () => {
    const { gate, native } = gated()
    const waiting = fetch(url, { method: 'PUT', headers, body: '{}' })
    expect(native).not.toHaveBeenCalled()
    gate.open()
    expect(await (await waiting).text()).toBe('native')
    const [sent] = native.mock.lastCall ?? []
    expect(await (sent as Request).text()).toBe('{}')
  })

  it('goes at once when it is for something else', async () => {
    gated()
    expect(await (await fetch('/another')).text()).toBe('native')
  })

  it('ends when it is aborted', async () => {
    const { native } = gated()
    const controller = new AbortController()
    const waiting = fetch(url, { signal: controller.signal })
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(native).not.toHaveBeenCalled()
  })

  it('fails as a network does while the mock could not start, and no longer', async () => {
    const { gate } = gated()
    const waiting = fetch(url)
    gate.refuse(new Error('no mock'))
    await expect(waiting).rejects.toThrow(new TypeError('Failed to fetch'))
    await expect(fetch(url)).rejects.toThrow(new TypeError('Failed to fetch'))
    gate.open()
    expect(await (await fetch(url)).text()).toBe('native')
  })

  it('waits for ever in a page that is left, unless the mock is in it', async () => {
    const { gate, native } = gated()
    gate.open()
    gate.leave()
    const held = fetch(url)
    const mock = await start(gate)
    expect((await held).status).toBe(401)

    gate.leave()
    expect((await fetch(url)).status).toBe(401)
    expect(mock.journal.count('*')).toBe(2)
    expect(native).not.toHaveBeenCalled()
  })
})

describe('an XMLHttpRequest at the gate', () => {
  const states = 'readystatechange loadstart progress load abort error loadend'.split(' ')

  function held() {
    const { gate } = gated()
    return { gate, ...sent(new XMLHttpRequest()) }
  }

  /** Sends a PUT, and notes every event. */
  function sent(request: XMLHttpRequest, to = url) {
    const seen: string[] = []
    for (const type of states) {
      request.addEventListener(type, () => seen.push(`${type} ${request.readyState}`))
      if (type !== 'readystatechange')
        request.upload.addEventListener(type, () => seen.push(`upload ${type}`))
    }
    request.open('PUT', to)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.responseType = 'json'
    const done = new Promise((resolve) => request.addEventListener('loadend', resolve))
    request.send('{"primaryAddress":{"firstName":"Ada"}}')
    return { request, seen, done }
  }

  it('waits for the mock, and then is what one of later is', async () => {
    const { gate, request, seen, done } = held()
    const mock = await start(gate)
    await done
    expect(request.status).toBe(201)
    expect(request.response.firstName).toBe('Ada')
    expect(request.responseURL).toBe(url)
    expect(request.getResponseHeader('Location')).toBe(url)
    expect(request.getAllResponseHeaders()).toContain('content-type: application/json')

    await mock.reset()
    const later = sent(new XMLHttpRequest())
    await later.done
    expect(seen).toEqual(later.seen)
  })

  it('goes by the browser, once a worker answers, and tells nothing twice', async () => {
    const { gate } = gated()
    const passed = sent(new XMLHttpRequest(), own)
    gate.open()
    await passed.done
    const later = sent(new XMLHttpRequest(), own)
    await later.done

    expect(passed.request.status).toBe(later.request.status)
    expect(passed.seen).toEqual(later.seen)
  })

  it('can be used again', async () => {
    const { gate, request, done } = held()
    await start(gate)
    await done
    const again = sent(request)
    expect(request.readyState).toBe(1)
    await again.done
    expect(request.status).toBe(200)
  })

  it('is never sent when it is aborted', async () => {
    const { gate, request, seen, done } = held()
    request.abort()
    await done
    const mock = await start(gate)
    expect(seen).toContain('abort 4')
    expect(mock.journal.count('*')).toBe(0)
  })

  it('is sent once when it is opened anew', async () => {
    const { gate, request } = held()
    const { done } = sent(request)
    const mock = await start(gate)
    await done
    expect(mock.journal.count('PutCustomer')).toBe(1)
  })

  it('fails as a network does when the mock could not start', async () => {
    const { gate, request, seen, done } = held()
    gate.refuse(new Error('no mock'))
    await done
    expect(request.status).toBe(0)
    expect(seen.slice(-2)).toEqual(['error 4', 'loadend 4'])
  })
})
