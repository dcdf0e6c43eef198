/** What the desk shows besides customers, in OpenAPI: the mock makes these operations of it. */
import { invoice, subscription, transaction, website } from './schemas.ts'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })

const query = (name: string, type: string) => ({ name, in: 'query', schema: { type } })

const listParameters = [
  query('limit', 'integer'),
  query('offset', 'integer'),
  query('filter', 'string'),
  query('sort', 'string'),
  query('expand', 'string'),
]

const pages = Object.fromEntries(
  ['Total', 'Limit', 'Offset'].map((name) => [
    `Pagination-${name}`,
    { schema: { type: 'integer' } },
  ]),
)

const list = (schema: object) => ({
  get: {
    parameters: listParameters,
    responses: { 200: { headers: pages, ...json({ type: 'array', items: schema }) } },
  },
})

const id = { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] }

const one = (schema: object) => ({ ...id, get: { responses: { 200: json(schema) } } })

const step = (schema: object) => ({ ...id, post: { responses: { 200: json(schema) } } })

export const billing = {
  openapi: '3.1.0',
  info: { title: 'What customers are billed for', version: '1' },
  paths: {
    '/websites': list(website),
    '/websites/{id}': one(website),
    '/subscriptions': list(subscription),
    '/subscriptions/{id}': one(subscription),
    '/invoices': list(invoice),
    '/invoices/{id}': one(invoice),
    '/invoices/{id}/issue': step(invoice),
    '/invoices/{id}/void': step(invoice),
    '/transactions': list(transaction),
    '/transactions/{id}': one(transaction),
  },
}
