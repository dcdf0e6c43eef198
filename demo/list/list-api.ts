import type { Customer } from 'rebilly-mock'
import type { Criteria } from './criteria.ts'

interface Page {
  items: Customer[]
  total: number
}

/** What the list asks of the API. */
export interface ListApi {
  list(query: Criteria & { limit: number; offset: number }): Promise<Page>
}
