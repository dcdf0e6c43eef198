import { listCustomers, saveCustomer } from '../../app/api'

export default defineEventHandler(async (event) => {
  const { id } = getQuery(event)
  if (id) await saveCustomer(String(id))
  return { customers: await listCustomers() }
})
