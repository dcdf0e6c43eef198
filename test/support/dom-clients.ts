import axios from 'axios'
import RebillyAPI from 'rebilly-js-sdk'

const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

/** Puts a customer and gives the status, as far as the client lets one see it. */
type Put = (base: string, id: string) => Promise<number>

const byXhr: Put = (base, id) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `${base}/customers/${id}`)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.onload = () => resolve(request.status)
    request.onerror = () => reject(new Error('The request failed.'))
    request.send('{}')
  })

const byAxios =
  (adapter: 'xhr' | 'http' | 'fetch'): Put =>
  async (base, id) =>
    (await axios.put(`${base}/customers/${id}`, {}, { headers, adapter, validateStatus: null }))
      .status

/** What an app asks an API with, where there is a DOM. */
export const domClients: Record<string, Put> = {
  fetch: async (base, id) => {
    const init = { method: 'PUT', headers, body: '{}' }
    return (await fetch(`${base}/customers/${id}`, init)).status
  },
  XHR: byXhr,
  'axios by xhr': byAxios('xhr'),
  'axios by http': byAxios('http'),
  'axios by fetch': byAxios('fetch'),
}

/** Puts by the official client, which asks the real host alone; gives what it has read. */
export async function putByClient(id: string) {
  const api = RebillyAPI({ apiKey: 'any', organizationId: 'acme', sandbox: false, timeout: 30_000 })
  const { fields } = await api.customers.update({ id, data: { websiteId: 'web_1' } })
  return { id: fields.id, websiteId: fields.websiteId }
}
