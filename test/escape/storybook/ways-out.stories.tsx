import type { Meta, StoryObj } from '@storybook/react-vite'
import axios from 'axios'
import RebillyAPI from 'rebilly-js-sdk'

declare global {
  /** The ways by which a story can ask, each with how it was answered. */
  var waysOut: Record<string, () => Promise<number | string>>
}

const ada = 'https://api.rebilly.com/customers/ada'
const headers = { 'REB-APIKEY': 'any' }
const kept = globalThis.fetch

const statusOf = async (answer: Promise<Response>) => (await answer).status

const askByXhr = (): Promise<number> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', ada)
    request.setRequestHeader('REB-APIKEY', 'any')
    request.onloadend = () => resolve(request.status)
    request.send()
  })

/** What the file asks while it is loaded. */
const early = Promise.all([statusOf(fetch(ada, { headers })), askByXhr()])

globalThis.waysOut = {
  'while loaded': async () => (await early).join(' '),
  fetch: () => statusOf(fetch(ada, { headers })),
  'captured fetch': () => statusOf(kept(ada, { headers })),
  XHR: askByXhr,
  axios: async () => (await axios.get(ada, { headers })).status,
  client: async () => {
    const api = RebillyAPI({ apiKey: 'any', organizationId: '', sandbox: false, timeout: 30_000 })
    const { fields } = await api.customers.get({ id: 'ada' })
    return `of ${fields.id}`
  },
}

const meta: Meta = {
  title: 'Ways out',
  parameters: { rebilly: { customers: [{ id: 'ada' }] } },
  render: () => <p>Asks by every way</p>,
}
export default meta

export const All: StoryObj = {}
