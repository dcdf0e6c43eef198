'use client'

import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import { save } from './actions'
import { listCustomers, saveCustomer } from './api'
import './means/means'

/** What the page itself asks: it lists the customers, and saves one by itself or by the server. */
export function Desk() {
  const [listed, setListed] = useState<string[]>()
  const list = useCallback(async () => setListed((await listCustomers()).map(({ id }) => id)), [])
  useEffect(() => {
    list()
  }, [list])
  const saveInPage = async (form: FormData) => {
    await saveCustomer(String(form.get('id')))
    await list()
  }
  return (
    <section>
      <ul aria-label="in the page" aria-busy={!listed}>
        {listed?.map((id) => (
          <li key={id}>
            <Link href={`/customers/${id}`}>{id}</Link>
          </li>
        ))}
      </ul>
      <form action={saveInPage}>
        <input name="id" aria-label="for the page" />
        <button type="submit">Save in the page</button>
      </form>
      <form action={save}>
        <input name="id" aria-label="for the server" />
        <button type="submit">Save on the server</button>
      </form>
      <button type="button" onClick={list}>
        List
      </button>
    </section>
  )
}
