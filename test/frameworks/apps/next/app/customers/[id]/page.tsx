import { connection } from 'next/server'
import { listCustomers, statusOf } from '../../api'

/** In development Next asks this in a process of its own; a build has no mock. */
export async function generateStaticParams() {
  if (process.env.NODE_ENV === 'production') return [{ id: 'ada' }]
  return (await listCustomers()).map(({ id }) => ({ id }))
}

export const dynamicParams = false

export default async function Customer({ params }: { params: Promise<{ id: string }> }) {
  await connection()
  const { id } = await params
  return <h1>{`${id}: ${await statusOf(id)}`}</h1>
}
