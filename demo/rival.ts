import type { Customer, Mock } from 'rebilly-mock'
import { toDraft, toInput } from './draft.ts'

const cities = ['Lisbon', 'Osaka', 'Montréal', 'Kraków']

/** Someone else moves the customer to another city, past the API and behind the form's back. */
export async function editBehindTheForm(mock: Mock, id: string): Promise<Customer | undefined> {
  const stored = mock.customers.get(id)
  if (!stored) return undefined
  const draft = toDraft(stored)
  const city = cities[(cities.indexOf(draft.city) + 1) % cities.length] ?? 'Lisbon'
  return mock.customers.put(id, toInput({ ...draft, city }, stored))
}
