'use server'

import { revalidatePath } from 'next/cache'
import { saveCustomer } from './api'

export async function save(form: FormData): Promise<void> {
  await saveCustomer(String(form.get('id')))
  revalidatePath('/')
}
