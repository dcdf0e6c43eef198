import { useEffect, useState } from 'react'

const address = 'https://api.rebilly.com/customers'

/** What became of each request of the component, in the order of their ends. */
export const outcomes: string[] = []
Object.assign(globalThis, { outcomes })

/** The ids of the customers that the API lists. */
export async function list(): Promise<string> {
  const response = await fetch(address, { headers: { 'REB-APIKEY': 'any' } })
  const customers: { id: string }[] = await response.json()
  return customers.map(({ id }) => id).join(' ')
}

export async function put(id: string): Promise<number> {
  const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
  const response = await fetch(`${address}/${id}`, { method: 'PUT', headers, body: '{}' })
  return response.status
}

interface Props {
  label?: string
  /** How many customers the world has. */
  count?: number
}

/** Lists the customers when it comes, and once more when it goes. */
export function Customers({ label = '', count }: Props) {
  const [ids, setIds] = useState('…')
  useEffect(() => {
    const note = (outcome: string) => {
      outcomes.push(outcome)
      setIds(outcome)
    }
    list().then(note, (error) => note(String(error)))
    return () => {
      list().then(
        (found) => outcomes.push(`at last: ${found}`),
        (error) => outcomes.push(`at last: ${error}`),
      )
    }
  }, [])
  return (
    <p>
      {label} <output>{ids}</output> {count !== undefined && <b>{count}</b>}
    </p>
  )
}
