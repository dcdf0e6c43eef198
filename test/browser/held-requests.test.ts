import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Running, startBrowser } from '../../src/browser.ts'
import { Gate } from '../../src/vite/gate.ts'
import { heldFetch } from '../../src/vite/held-fetch.ts'
import { heldXhr } from '../../src/vite/held-xhr.ts'
import { createMock } from '../support/create-mock.ts'

const url = 'https://api.rebilly.com/customers/ada'
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
const isHeld = ({ origin }: URL) => origin === 'https://api.rebilly.com'

let running: Running | undefined
afterEach(async () => {
  await running?.stop()
  running = undefined
})

/** Starts a mock in the page and opens the gate to it, as the page of a development server does. */
async function start(gate: Gate) {
  const mock = createMock()
  running = await startBrowser(mock, { transport: 'in-page' })
  gate.open({ fetch: globalThis.fetch })
  return mock
}

describe('a fetch at the gate', () => {
  function held() {
    const gate = new Gate()
    const native = vi.fn<typeof fetch>(async () => new Response('native'))
    return { gate, native, fetch: heldFetch(gate, isHeld, native) }
  }

  it('waits for the mock, with its body', async () => {
    const { gate, native, fetch } = held()
    const first = fetch(new Request(url, { method: 'PUT', headers, body: '{}' }))
    const second = fetch('https://api.rebilly.com/customers', { headers })
    await start(gate)
    expect((await first).status).toBe(201)
    expect((await second).status).toBe(200)
    expect((await fetch(url, { headers })).status).toBe(200)
    expect(native).not.toHaveBeenCalled()
  })

  it('goes by the browser, once a worker answers', async () => {
    const { gate, native, fetch } = held()
    const waiting = fetch(url)
    expect(native).not.toHaveBeenCalled()
    gate.open(undefined)
    expect(await (await waiting).text()).toBe('native')
  })

  it('goes at once when it is for something else', async () => {
    const { fetch } = held()
    expect(await (await fetch('/another')).text()).toBe('native')
  })

  it('does not come round when the interception passes it on', async () => {
    const { gate, native, fetch } = held()
    gate.open({ fetch: (input, init) => fetch(input, init) })
    expect(await (await fetch(url)).text()).toBe('native')
    expect(native).toHaveBeenCalledOnce()
  })

  it('ends when it is aborted', async () => {
    const { native, fetch } = held()
    const controller = new AbortController()
    const waiting = fetch(url, { signal: controller.signal })
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(native).not.toHaveBeenCalled()
  })

  it('fails as a network does while the mock could not start, and no longer', async () => {
    const { gate, fetch } = held()
    const waiting = fetch(url)
    gate.refuse(new Error('no mock'))
    await expect(waiting).rejects.toThrow(new TypeError('Failed to fetch'))
    await expect(fetch(url)).rejects.toThrow(new TypeError('Failed to fetch'))
    gate.open(undefined)
    expect(await (await fetch(url)).text()).toBe('native')
  })
})

describe('an XMLHttpRequest at the gate', () => {
  const states = 'readystatechange loadstart progress load abort error loadend'.split(' ')

  function held() {
    const gate = new Gate()
    const Held = heldXhr(gate, isHeld, XMLHttpRequest)
    return { gate, ...sent(new Held()) }
  }

  /** Sends a PUT, and notes every event. */
  function sent(request: XMLHttpRequest) {
    const seen: string[] = []
    for (const type of states) {
      request.addEventListener(type, () => seen.push(`${type} ${request.readyState}`))
      if (type !== 'readystatechange')
        request.upload.addEventListener(type, () => seen.push(`upload ${type}`))
    }
    request.open('PUT', url)
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
    expect(seen).toContain('abort 1')
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
    expect(seen.slice(-2)).toEqual(['error 1', 'loadend 1'])
  })
})
