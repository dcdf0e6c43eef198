const customers = 'https://api.rebilly.com/customers'
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

/** The ids of all customers, sorted. */
export async function listCustomers(): Promise<string> {
  const response = await fetch(`${customers}?limit=100`, { headers })
  const list: { id: string }[] = await response.json()
  return list
    .map(({ id }) => id)
    .sort()
    .join(' ')
}

export async function saveCustomer(id: string): Promise<number> {
  const { status } = await fetch(`${customers}/${id}`, { method: 'PUT', headers, body: '{}' })
  return status
}
