import { type Answer, json } from '../request/answer.ts'

/** Which part of a list is asked for. */
export interface Page {
  readonly limit: number
  readonly offset: number
}

/** One page of a list, and in headers which page it is, of how many records. */
export const pageAnswer = (
  items: readonly unknown[],
  { total, page }: { readonly total: number; readonly page: Page },
): Answer =>
  json(items, {
    headers: {
      'Pagination-Total': String(total),
      'Pagination-Limit': String(page.limit),
      'Pagination-Offset': String(page.offset),
    },
  })
