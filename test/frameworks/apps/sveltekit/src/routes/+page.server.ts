import { listCustomers, saveCustomer } from '../api'

export const load = async () => ({ customers: await listCustomers() })

export const actions = {
  async default({ request }: { request: Request }) {
    const form = await request.formData()
    await saveCustomer(String(form.get('id')))
  },
}
