/** The app: it asks every 10 ms while its modules are updated, and counts what it is answered. */
import { started } from './app.ts'

const { url, stops } = await started
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
const answers: Record<string, number> = {}
const pending = new Set<Promise<unknown>>()
let polls = 0
let writes = 0

async function ask(path: string, init: RequestInit = {}): Promise<void> {
  const status = await fetch(`${url}/customers${path}`, { headers, ...init }).then(
    (response) => response.status,
    (error) => String(error),
  )
  answers[status] = (answers[status] ?? 0) + 1
}

/** A write and a read by turns, every 10 ms; a machine that is too slow for that gets a break. */
function poll(): void {
  if (pending.size >= 10) return
  polls += 1
  const body = JSON.stringify({ primaryAddress: { firstName: `poll ${polls}` } })
  const isWrite = polls % 2 === 1
  if (isWrite) writes += 1
  const request = isWrite ? ask('/counter', { method: 'PUT', body }) : ask('?limit=1')
  pending.add(request)
  request.finally(() => pending.delete(request))
}

const timer = setInterval(poll, 10)

const page = {
  /** Ends the polling; what came of it. */
  async finish() {
    clearInterval(timer)
    await Promise.all(pending)
    const response = await fetch(`${url}/customers?limit=100`, { headers })
    const customers: { id: string; revision: number }[] = await response.json()
    return {
      answers,
      polls,
      writes,
      customers: customers.map(({ id, revision }) => `${id} ${revision}`).sort(),
    }
  },
  /** Ends every mock, so that a request goes where it would go without one. */
  async escape() {
    for (const stop of stops) await stop()
    await ask('/counter')
  },
}

export type HotPage = typeof page
Object.assign(globalThis, { page })
