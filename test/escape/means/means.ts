/** The ways by which a page can ask the API, each with how it was answered; apps of every kind import this. */
import axios from 'axios'
import RebillyAPI from 'rebilly-js-sdk'

declare global {
  /** What an inline script asked before the mock was there. */
  var early: Promise<number | string>
  /** What a module asked when it was loaded. */
  var loading: Promise<number | string>
  var means: Record<string, () => Promise<number | string>>
}

const ada = 'https://api.rebilly.com/customers/ada'
const headers = { 'REB-APIKEY': 'any' }
const kept = globalThis.fetch

const all: typeof globalThis.means = {
  fetch: () => statusOf(fetch(ada, { headers })),
  'captured fetch': () => statusOf(kept(ada, { headers })),
  XHR: () =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      request.open('GET', ada)
      request.setRequestHeader('REB-APIKEY', 'any')
      request.onloadend = () => resolve(request.status)
      request.send()
    }),
  'axios by XHR': () => statusOf(axios.get(ada, { headers, adapter: 'xhr' })),
  'axios by fetch': () => statusOf(axios.get(ada, { headers, adapter: 'fetch' })),
  async client() {
    const api = RebillyAPI({ apiKey: 'any', sandbox: false, timeout: 6000 })
    const { fields } = await api.customers.get({ id: 'ada' })
    return fields.id === 'ada' ? 200 : 'someone else'
  },
}

async function statusOf(answer: Promise<{ status: number }>): Promise<number> {
  const { status } = await answer
  return status
}

// Where a server renders the page, it loads this too.
if (typeof document !== 'undefined') {
  globalThis.loading = statusOf(fetch(ada, { headers })).catch(String)
  globalThis.means = all
}
