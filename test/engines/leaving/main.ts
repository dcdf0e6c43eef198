import { createMock } from 'rebilly-mock'
import { startBrowser } from 'rebilly-mock/browser'

const host = new URLSearchParams(location.search).get('host') ?? ''
const url = `${host}/customers`
const headers = { 'REB-APIKEY': 'any' }
await startBrowser(createMock({ baseUrl: host, customers: [{ id: 'ada' }] }))

/** How often each means was answered with 200. */
const answered = { fetch: 0, XHR: 0 }
Object.assign(globalThis, { answered })

async function byFetch(by = 'poll', init: RequestInit = {}) {
  const { status } = await fetch(`${url}?by=${by}`, { headers, ...init })
  if (status === 200) answered.fetch += 1
}

function byXhr(by = 'xhr') {
  const request = new XMLHttpRequest()
  request.open('GET', `${url}?by=${by}`)
  request.setRequestHeader('REB-APIKEY', 'any')
  request.onload = () => {
    if (request.status === 200) answered.XHR += 1
  }
  request.send()
}

setInterval(() => byFetch(), 10)
setInterval(() => byXhr(), 10)

// A page that is left sends its last words.
addEventListener('beforeunload', () => void byFetch('beforeunload'))
addEventListener('pagehide', () => {
  void byFetch('farewell', { keepalive: true })
  byXhr('farewell-xhr')
  navigator.sendBeacon(`${url}?by=beacon`, 'bye')
})
