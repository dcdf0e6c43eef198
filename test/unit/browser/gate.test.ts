import { describe, expect, it } from 'vitest'
import type { PageAnswering } from '../../../src/hosts/browser/answering.ts'
import { Gate, gateOf, setGate } from '../../../src/hosts/browser/gate.ts'

const api = 'https://api.rebilly.com/customers'
const elsewhere = 'https://example.test/'
const isOfApi = ({ hostname }: URL) => hostname === 'api.rebilly.com'

/** Mocks in the page; with a service worker, they answer only what that does not see. */
function mocks({ besideWorker = false } = {}): PageAnswering {
  const isOurs = (url: string | URL) => isOfApi(new URL(url))
  return {
    claims: (url) => !besideWorker && isOurs(url),
    ...(besideWorker && { claimsUnseen: isOurs }),
    fetch: async () => new Response('mocked'),
    isHolding: false,
  }
}

const ask = async (gate: PageAnswering, url = api, init: RequestInit = {}) =>
  (await gate.fetch(new Request(url, init)))?.text()

/** Whether a promise has settled once all that is ready has run. */
async function isWaiting(promise: Promise<unknown>): Promise<boolean> {
  const waiting = Symbol()
  const settled = promise.then(
    () => false,
    () => false,
  )
  await new Promise(setImmediate)
  return (await Promise.race([settled, Promise.resolve(waiting)])) === waiting
}

function opened(answering?: PageAnswering): Gate {
  const gate = new Gate(isOfApi)
  if (answering) gate.answerBy(answering)
  gate.open()
  return gate
}

describe('a gate before its mocks', () => {
  it('claims what may be theirs, and holds it until they answer', async () => {
    const gate = new Gate(isOfApi)
    expect([gate.isHolding, gate.ofUnseen.isHolding]).toEqual([true, true])
    expect([gate.claims(api), gate.claimsUnseen(api), gate.ofUnseen.claims(api)]).toEqual([
      true,
      true,
      true,
    ])
    const answer = ask(gate)
    expect(await isWaiting(answer)).toBe(true)
    gate.answerBy(mocks())
    gate.open()
    expect(await answer).toBe('mocked')
    expect([gate.isHolding, gate.ofUnseen.isHolding]).toEqual([false, false])
  })

  it('leaves alone what is not theirs', async () => {
    const gate = new Gate(isOfApi)
    expect([gate.claims(elsewhere), gate.claimsUnseen(elsewhere)]).toEqual([false, false])
    expect(gate.ofUnseen.claims(elsewhere)).toBe(false)
    expect(await ask(gate, elsewhere)).toBeUndefined()
  })

  it('lets the browser send what it held, where no mock answers in the page', async () => {
    const gate = new Gate(isOfApi)
    const answer = ask(gate)
    gate.open()
    expect(await answer).toBeUndefined()
  })

  it('fails what was aborted while it waited', async () => {
    const gate = new Gate(isOfApi)
    const controller = new AbortController()
    const answer = ask(gate, api, { signal: controller.signal })
    controller.abort()
    gate.answerBy(mocks())
    gate.open()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('a gate that is open', () => {
  it('answers by the mocks what they claim, and nothing else', async () => {
    const gate = opened(mocks())
    expect([gate.claims(api), gate.claims(elsewhere)]).toEqual([true, false])
    expect([await ask(gate), await ask(gate, elsewhere)]).toEqual(['mocked', undefined])
  })

  it('leaves to a service worker what that sees', async () => {
    const gate = opened(mocks({ besideWorker: true }))
    expect([gate.claims(api), await ask(gate)]).toEqual([false, undefined])
  })

  it('answers beside a service worker what that does not see: frames of no server, what outlives the page', async () => {
    const gate = opened(mocks({ besideWorker: true }))
    expect([gate.ofUnseen.claims(api), await ask(gate.ofUnseen)]).toEqual([true, 'mocked'])
    expect([gate.ofUnseen.claims(elsewhere), gate.ofUnseen.claimsUnseen?.(api)]).toEqual([
      false,
      true,
    ])
    expect(await ask(gate.ofUnseen, elsewhere)).toBeUndefined()
    expect(await ask(gate, api, { keepalive: true })).toBe('mocked')
  })

  it('claims nothing where no mock answers in the page, but for what no service worker sees', () => {
    const gate = opened()
    expect([gate.claims(api), gate.ofUnseen.claims(api)]).toEqual([false, false])
    expect([gate.claimsUnseen(api), gate.claimsUnseen(elsewhere)]).toEqual([true, false])
  })

  it('holds again once it is closed', async () => {
    const gate = opened(mocks())
    gate.close()
    expect([gate.isHolding, await isWaiting(ask(gate))]).toEqual([true, true])
  })
})

describe('mocks that end', () => {
  it('answer no more', async () => {
    const gate = new Gate(isOfApi)
    const end = gate.answerBy(mocks())
    gate.open()
    end()
    expect([gate.claims(api), await ask(gate)]).toEqual([false, undefined])
  })

  it('do not end those that took their place', async () => {
    const gate = new Gate(isOfApi)
    const end = gate.answerBy(mocks())
    gate.answerBy(mocks())
    gate.open()
    end()
    expect(await ask(gate)).toBe('mocked')
  })
})

describe('mocks that cannot be started', () => {
  it('fail what waits and all that comes', async () => {
    const gate = new Gate(isOfApi)
    const before = ask(gate)
    gate.refuse(new TypeError('no worker script'))
    await expect(before).rejects.toThrow('no worker script')
    await expect(ask(gate)).rejects.toThrow('no worker script')
    expect(gate.isHolding).toBe(true)
  })

  it('fail what comes after they have run, too', async () => {
    const gate = opened(mocks())
    gate.refuse(new TypeError('gone'))
    await expect(ask(gate)).rejects.toThrow('gone')
  })
})

describe('a page that is left', () => {
  it('goes on being answered inside of it', async () => {
    const gate = opened(mocks())
    gate.leave()
    expect([gate.isHolding, await ask(gate)]).toEqual([false, 'mocked'])
  })

  it.each([
    ['no mock', undefined],
    ['a service worker', mocks({ besideWorker: true })],
  ])('lets nothing leave that %s would have answered', async (_, answering) => {
    const gate = opened(answering)
    gate.leave()
    expect([gate.isHolding, await isWaiting(ask(gate))]).toEqual([true, true])
  })
})

it('is left in a realm for what starts the mock', () => {
  const [realm, gate] = [{}, new Gate(isOfApi)]
  expect(gateOf(realm)).toBeUndefined()
  setGate(realm, gate)
  expect(gateOf(realm)).toBe(gate)
  setGate(realm, undefined)
  expect(gateOf(realm)).toBeUndefined()
})
