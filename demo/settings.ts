export type Transport = 'service-worker' | 'in-page'

export interface Settings {
  transport: Transport
  customers: number
}

/** Reads `?transport=in-page` and `?customers=0` from the page's address. */
export function readSettings(search: string): Settings {
  const query = new URLSearchParams(search)
  const customers = Number.parseInt(query.get('customers') ?? '', 10)
  return {
    transport: query.get('transport') === 'in-page' ? 'in-page' : 'service-worker',
    customers: customers >= 0 ? customers : 25,
  }
}
