import { connection } from 'next/server'
import { listCustomers } from './api'
import { Desk } from './desk'

export default async function Customers() {
  await connection()
  const customers = await listCustomers()
  return (
    <main>
      <h1>Customers</h1>
      <ul aria-label="on the server">
        {customers.map(({ id }) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      <Desk />
    </main>
  )
}
