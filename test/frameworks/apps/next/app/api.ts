/** How the app asks the API, in pages and on its server. */
const customers = 'https://api.rebilly.com/customers'
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

export interface Customer {
  readonly id: string
}

export async function listCustomers(): Promise<readonly Customer[]> {
  const response = await fetch(customers, { headers })
  return response.json()
}

export async function saveCustomer(id: string): Promise<number> {
  const body = JSON.stringify({ primaryAddress: { firstName: 'Ada', lastName: 'Lovelace' } })
  const { status } = await fetch(`${customers}/${id}`, { method: 'PUT', headers, body })
  return status
}

export async function statusOf(id: string, init: RequestInit = {}): Promise<number> {
  const { status } = await fetch(`${customers}/${id}`, { ...init, headers })
  return status
}
