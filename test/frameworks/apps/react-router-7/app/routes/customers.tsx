import { Form, useLoaderData } from 'react-router'
import { listCustomers, saveCustomer } from '../api'
import '../means/means.ts'

export const loader = async () => ({ customers: await listCustomers() })

export async function action({ request }: { request: Request }) {
  const form = await request.formData()
  await saveCustomer(String(form.get('id')))
  return null
}

export default function Customers() {
  const { customers } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>Customers</h1>
      <output>{customers}</output>
      <Form method="post">
        <input name="id" />
        <button type="submit">Save</button>
      </Form>
    </>
  )
}
