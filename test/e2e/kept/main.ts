import { startBrowser } from '../../../src/hosts/browser/start-browser.ts'
import { createMock } from '../../support/create-mock.ts'

const mock = createMock({ persist: { name: 'dev' } })
await startBrowser(mock, { transport: 'in-page' })

const url = (id: string) => `https://api.rebilly.com/customers/${id}`
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

interface Answer {
  readonly status: number
  readonly id: string
  readonly revision: number
}

const page = {
  async put(id: string, body: object) {
    const response = await fetch(url(id), { method: 'PUT', headers, body: JSON.stringify(body) })
    // Said in the very task in which the page sees the answer.
    console.log(`answered ${response.status}`)
    return { status: response.status, ...(await response.json()) }
  },
  /** Puts each of some ids so many times, all at once, with bodies that differ from all others. */
  putMany: (ids: number, times: number, mark: string): Promise<Answer[]> => {
    const turns = Array.from({ length: ids * times }, (_, turn) => turn)
    return Promise.all(
      turns.map(async (turn) => {
        const body = JSON.stringify({ primaryAddress: { firstName: `${mark}, ${turn}` } })
        const response = await fetch(url(`cus_${turn % ids}`), { method: 'PUT', headers, body })
        return { status: response.status, ...(await response.json()) }
      }),
    )
  },
  get: (id: string) => fetch(url(id), { headers }).then((response) => response.status),
  ids: () => mock.customers.list().map(({ id }) => id),
}

export type KeptPage = typeof page
Object.assign(globalThis, { page })
