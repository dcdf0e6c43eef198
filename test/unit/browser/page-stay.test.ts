import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchUntilLeft, PageStay } from '../../../src/hosts/browser/page-stay.ts'

const url = 'https://api.rebilly.com/customers'

let page: EventTarget
beforeEach(() => {
  vi.useFakeTimers()
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const says = (type: string, more: object = {}) =>
  page.dispatchEvent(Object.assign(new Event(type), more))

/** What a page has begun of all that it wanted to run. */
function runs(stay: PageStay) {
  const begun: string[] = []
  return { begun, run: (name: string) => stay.run(() => begun.push(name)) }
}

describe('what needs the page', () => {
  it('is begun at once while the page is there', () => {
    const { begun, run } = runs(new PageStay())
    run('a')
    expect(begun).toEqual(['a'])
  })

  it('waits while the page is being left, and is begun in its order when it stays after all', () => {
    const stay = new PageStay()
    const { begun, run } = runs(stay)
    says('beforeunload')
    run('a')
    run('b')
    expect([stay.isLeaving, begun]).toEqual([true, []])
    vi.advanceTimersByTime(999)
    expect(begun).toEqual([])
    vi.advanceTimersByTime(1)
    expect([stay.isLeaving, begun]).toEqual([false, ['a', 'b']])
    run('c')
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('waits a second from the last time that the page was to be left', () => {
    const stay = new PageStay()
    says('beforeunload')
    vi.advanceTimersByTime(600)
    says('beforeunload')
    vi.advanceTimersByTime(600)
    expect(stay.isLeaving).toBe(true)
    vi.advanceTimersByTime(400)
    expect(stay.isLeaving).toBe(false)
  })

  it('is begun no more once the page is gone', () => {
    const { begun, run } = runs(new PageStay())
    says('beforeunload')
    run('a')
    says('pagehide', { persisted: false })
    run('b')
    vi.advanceTimersByTime(10_000)
    expect(begun).toEqual([])
  })

  it('is begun when the browser brings the page back, and only once', () => {
    const stay = new PageStay()
    const { begun, run } = runs(stay)
    says('pagehide', { persisted: true })
    run('a')
    says('pageshow')
    expect([stay.isLeaving, begun]).toEqual([false, ['a']])
    says('pageshow')
    expect(begun).toEqual(['a'])
  })

  it('knows of a page before its own listeners do', () => {
    const stay = new PageStay()
    const seen: boolean[] = []
    page.addEventListener('pagehide', () => seen.push(stay.isLeaving), { capture: true })
    says('pagehide', { persisted: false })
    expect(seen).toEqual([true])
  })
})

describe('the page was left', () => {
  it('once it is hidden, not while it is being left', () => {
    const { left } = new PageStay()
    says('beforeunload')
    expect(left.aborted).toBe(false)
    says('pagehide', { persisted: false })
    expect(left.aborted).toBe(true)
  })

  it('and is another one when it comes back', () => {
    const stay = new PageStay()
    const { left } = stay
    says('pageshow')
    expect(stay.left).toBe(left)
    says('pagehide', { persisted: true })
    says('pageshow')
    expect([left.aborted, stay.left.aborted]).toEqual([true, false])
  })
})

describe('a request that needs the page', () => {
  /** A fetch that answers when it is told to, and rejects as its signal says. */
  function sending() {
    const sent: [RequestInfo | URL, RequestInit | undefined][] = []
    let answer = (_: Response) => {}
    const send = ((input, init) => {
      sent.push([input, init])
      return new Promise<Response>((resolve, reject) => {
        answer = resolve
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    }) as typeof fetch
    return { sent, send, answer: (response: Response) => answer(response) }
  }

  /** What the caller has heard once all that is ready has run. */
  async function heardOf(promise: Promise<unknown>): Promise<unknown> {
    let heard: unknown = 'nothing'
    promise.then(
      () => {
        heard = 'an answer'
      },
      (error) => {
        heard = error
      },
    )
    await vi.advanceTimersByTimeAsync(0)
    return heard
  }

  it('is sent as it is written, and answered', async () => {
    const { sent, send, answer } = sending()
    const answering = fetchUntilLeft(new PageStay(), send, url, { method: 'POST', body: 'a' })
    expect(sent).toMatchObject([[url, { method: 'POST', body: 'a' }]])
    const response = new Response()
    answer(response)
    expect(await answering).toBe(response)
  })

  it('is sent when the page stays after all', () => {
    const { sent, send } = sending()
    const stay = new PageStay()
    says('beforeunload')
    fetchUntilLeft(stay, send, url)
    expect(sent).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(sent).toHaveLength(1)
  })

  it.each([
    ['a page that is gone hears nothing', false, 'nothing'],
    [
      'a page that may come back hears of a network that failed',
      true,
      new TypeError('Failed to fetch'),
    ],
  ])('%s', async (_, persisted, outcome) => {
    const answering = fetchUntilLeft(new PageStay(), sending().send, url)
    says('pagehide', { persisted })
    expect(await heardOf(answering)).toEqual(outcome)
  })

  it('is aborted by the signal of its `init`, or else of its Request', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const request = new Request(url, { signal })
    const answering = [
      fetchUntilLeft(new PageStay(), sending().send, url, { signal }),
      fetchUntilLeft(new PageStay(), sending().send, request),
    ]
    const heard = answering.map(heardOf)
    controller.abort(new Error('Never mind.'))
    expect(await Promise.all(heard)).toEqual([new Error('Never mind.'), new Error('Never mind.')])
  })

  it('is not aborted by the signal of its Request where `init` has none on purpose', async () => {
    const controller = new AbortController()
    const request = new Request(url, { signal: controller.signal })
    const answering = fetchUntilLeft(new PageStay(), sending().send, request, { signal: null })
    controller.abort()
    expect(await heardOf(answering)).toBe('nothing')
  })
})
