interface Customer {
  readonly id: string
  readonly revision: number
  readonly websiteId: string | null
}

/** All customers of a server, by id. */
export async function customersOf(url: string): Promise<Map<string, Customer>> {
  const customers = new Map<string, Customer>()
  for (let total = 1; customers.size < total; ) {
    const response = await fetch(
      `${url}/customers?limit=1000&offset=${customers.size}&fields=id,revision,websiteId`,
      { headers: { 'REB-APIKEY': 'any' } },
    )
    total = Number(response.headers.get('Pagination-Total'))
    const page = (await response.json()) as Customer[]
    if (page.length === 0) break
    for (const customer of page) customers.set(customer.id, customer)
  }
  return customers
}
