import type { Page } from '#semantics/query'
import { jsonResponse } from './json-response.ts'

/** One page of a list, and in headers which page it is, of how many records. */
export const pageResponse = (
  items: readonly unknown[],
  { total, page }: { readonly total: number; readonly page: Page },
): Response =>
  jsonResponse(items, {
    headers: {
      'Pagination-Total': String(total),
      'Pagination-Limit': String(page.limit),
      'Pagination-Offset': String(page.offset),
    },
  })
