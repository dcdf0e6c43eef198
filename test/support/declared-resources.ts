import * as z from 'zod/mini'
import { defineResource } from '../../src/index.ts'

/** At the top level, with nothing but what each resource has. */
export const plans = defineResource({
  name: 'plans',
  input: z.object({ name: z.string(), price: z.number(), note: z.optional(z.string()) }),
  sortable: ['name', 'price'],
})

/** Below a parent of the kit's. */
export const notes = defineResource({
  name: 'notes',
  path: '/customers/{customerId}/notes',
  input: z.object({ text: z.string().check(z.minLength(1)) }),
  sortable: ['text'],
})

/** With references, a unique name, and functions of its own. */
export const websites = defineResource({
  name: 'websites',
  idPrefix: 'web_',
  input: z.object({
    name: z.string().check(z.maxLength(100)),
    url: z.url(),
    customerId: z.optional(z.string()),
  }),
  sortable: ['name'],
  searchable: ['name', 'url'],
  references: { customerId: 'customers' },
  unique: [['name']],
  derive: (record) => ({ ...record, slug: record.name.toLowerCase().replaceAll(' ', '-') }),
  actions: { 'POST /websites/{id}/archive': (record) => ({ ...record, archived: true }) },
})

/** Below a resource that was declared, which is below a customer: three levels. */
export const replies = defineResource({
  name: 'replies',
  path: '/customers/{customerId}/notes/{noteId}/replies',
  input: z.object({ text: z.string(), about: z.optional(z.string()) }),
  references: { about: 'notes' },
})

export const shop = { name: 'Shop', url: 'https://shop.example' }
