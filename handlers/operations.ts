import { createCustomer } from './create-customer.ts'
import { getCustomer, listCustomers, putCustomer } from './customers.ts'
import type { Exchange } from './exchange.ts'
import { deleteLeadSource, getLeadSource, putLeadSource } from './lead-source.ts'
import { mergeCustomers } from './merge-customers.ts'

export interface Operation {
  /** The operation's name in the API's definition. */
  readonly id: string
  readonly method: string
  readonly path: string
  readonly respond: (exchange: Exchange) => Response | Promise<Response>
}

/** Every operation that the mock answers. */
export const operations: readonly Operation[] = [
  { id: 'GetCustomerCollection', method: 'GET', path: '/customers', respond: listCustomers },
  { id: 'PostCustomer', method: 'POST', path: '/customers', respond: createCustomer },
  { id: 'GetCustomer', method: 'GET', path: '/customers/{id}', respond: getCustomer },
  { id: 'PutCustomer', method: 'PUT', path: '/customers/{id}', respond: putCustomer },
  { id: 'DeleteCustomer', method: 'DELETE', path: '/customers/{id}', respond: mergeCustomers },
  {
    id: 'GetCustomerLeadSource',
    method: 'GET',
    path: '/customers/{id}/lead-source',
    respond: getLeadSource,
  },
  {
    id: 'PutCustomerLeadSource',
    method: 'PUT',
    path: '/customers/{id}/lead-source',
    respond: putLeadSource,
  },
  {
    id: 'DeleteCustomerLeadSource',
    method: 'DELETE',
    path: '/customers/{id}/lead-source',
    respond: deleteLeadSource,
  },
]
