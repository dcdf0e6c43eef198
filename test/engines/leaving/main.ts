import { createMock } from 'rebilly-mock'
import { startBrowser } from 'rebilly-mock/browser'

const host = new URLSearchParams(location.search).get('host') ?? ''
const url = `${host}/customers`
const headers = { 'REB-APIKEY': 'any' }
await startBrowser(createMock({ baseUrl: host, customers: [{ id: 'ada' }] }))

/** How often each means was answered with 200. */
const answered = { fetch: 0, XHR: 0 }
/** What was asked and is not answered yet. */
const underWay = new Set<object>()

async function byFetch(by = 'poll', init: RequestInit = {}) {
  const asked = {}
  underWay.add(asked)
  const { status } = await fetch(`${url}?by=${by}`, { headers, ...init })
  underWay.delete(asked)
  if (status === 200) answered.fetch += 1
}

function byXhr(by = 'xhr') {
  const request = new XMLHttpRequest()
  request.open('GET', `${url}?by=${by}`)
  request.setRequestHeader('REB-APIKEY', 'any')
  underWay.add(request)
  request.onload = () => {
    underWay.delete(request)
    if (request.status === 200) answered.XHR += 1
  }
  request.send()
}

const timers = [setInterval(() => byFetch(), 10), setInterval(() => byXhr(), 10)]

/** Asks no more, and tells whether all that was asked is answered. */
function isQuiet(): boolean {
  for (const timer of timers) clearInterval(timer)
  return underWay.size === 0
}

Object.assign(globalThis, { answered, isQuiet })

// A page that is left sends its last words.
addEventListener('beforeunload', () => void byFetch('beforeunload'))
addEventListener('pagehide', () => {
  void byFetch('farewell', { keepalive: true })
  byXhr('farewell-xhr')
  navigator.sendBeacon(`${url}?by=beacon`, 'bye')
})
