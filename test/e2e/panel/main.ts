import { startBrowser } from 'rebilly-mock/browser'
import { openPanel } from 'rebilly-mock/panel'
import { createMock } from '../../package/checked-mock.ts'

const customers = Number(new URLSearchParams(location.search).get('customers') ?? 2)
const mock = createMock({ customers, now: () => new Date(2026, 0, 31) })
await mock.customers.put('ada', {
  primaryAddress: {
    firstName: 'Ada',
    country: 'GB',
    emails: [{ label: 'main', value: 'ada@example.com' }],
  },
})
await startBrowser(mock, { transport: 'in-page' })

const url = 'https://api.rebilly.com/customers/ada'
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
const place = (id: string) => document.getElementById(id) as HTMLElement
let shown: { firstName?: string; revision?: number; primaryAddress?: object } = {}

/** What the app does with each answer. */
async function show(answer: Promise<Response>): Promise<void> {
  const response = await answer
  place('status').textContent = String(response.status)
  if (!response.ok) return
  shown = await response.json()
  place('name').textContent = shown.firstName ?? ''
}

const read = () => show(fetch(url, { headers }))
const save = () => {
  const { revision, primaryAddress } = shown
  const body = JSON.stringify({ revision, primaryAddress: { ...primaryAddress, lastName: 'King' } })
  return show(fetch(url, { method: 'PUT', headers, body }))
}

place('read').onclick = read
place('save').onclick = save
place('open').onclick = () => openPanel(mock)
Object.assign(globalThis, { mock })
await read()
