import { notes, plans, shop, websites } from '../declared-resources.ts'
import type { Subject } from './subject.ts'

const usual = { hasRevision: true, hasFields: true } as const

/** What an operation of one that was declared is called. */
const all = (pascal: string) => ({
  list: `Get${pascal}Collection`,
  create: `Post${pascal}`,
  get: `Get${pascal}`,
  put: `Put${pascal}`,
  patch: `Patch${pascal}`,
  delete: `Delete${pascal}`,
})

/** Three that tests declare: at the top level, below a parent, with references and a unique name. */
export const declaredSubjects: readonly Subject[] = [
  {
    ...usual,
    name: 'plans',
    options: { resources: [plans] },
    path: '/plans',
    operations: all('Plan'),
    good: { name: 'Gold', price: 9 },
    other: { name: 'Silver', price: 5, note: 'Reduced' },
    bad: { body: { name: 5, price: 'much', note: [] }, fields: ['name', 'price', 'note'] },
    filter: 'name:Gold',
    q: 'go',
    sort: 'price',
    events: ['plan-created', 'plan-updated'],
  },
  {
    ...usual,
    name: 'notes of a customer',
    options: { resources: [notes], customers: [{ id: 'ada' }] },
    path: '/customers/ada/notes',
    ownerless: '/customers/nobody/notes',
    operations: all('Note'),
    good: { text: 'Callback' },
    other: { text: 'Called' },
    bad: { body: { text: '' }, fields: ['text'] },
    filter: 'text:Callback',
    q: 'call',
    sort: 'text',
    events: ['note-created', 'note-updated'],
  },
  {
    ...usual,
    name: 'websites',
    options: { resources: [websites], customers: [{ id: 'ada' }] },
    path: '/websites',
    operations: all('Website'),
    good: { ...shop, customerId: 'ada' },
    other: { ...shop, name: 'Store' },
    bad: {
      body: { url: 'shop', customerId: 'bob', name: 5 },
      fields: ['url', 'customerId', 'name'],
    },
    filter: 'name:Shop',
    q: 'shop.example',
    sort: 'name',
    expand: 'customer',
    events: ['website-created', 'website-updated'],
  },
]
