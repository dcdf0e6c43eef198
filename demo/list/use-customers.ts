import { useCallback, useEffect, useRef, useState } from 'react'
import type { Customer } from 'rebilly-mock'
import { type InvalidField, toFailure } from '../wording/failure.ts'
import { sentence } from '../wording/format.ts'
import { type Criteria, type CriteriaErrors, everyone } from './criteria.ts'
import type { ListApi } from './list-api.ts'

export const PAGE_SIZE = 10

export interface CustomerPage {
  status: 'loading' | 'ready' | 'failed'
  items: Customer[]
  total: number
  offset: number
  criteria: Criteria
  /** Why the API refuses what was asked for last; the items are still those of before. */
  errors: CriteriaErrors
  message: string
}

/** What one asks for: where the page begins, and by which criteria; what is left out stays. */
export type Asked = Partial<Pick<CustomerPage, 'offset' | 'criteria'>>

const first: CustomerPage = {
  status: 'loading',
  items: [],
  total: 0,
  offset: 0,
  criteria: everyone,
  errors: {},
  message: '',
}

/** One page of customers, and `load` for another; a late answer never replaces a newer one. */
export function useCustomers(api: ListApi) {
  const [page, setPage] = useState(first)
  const latest = useRef(0)
  const shown = useRef({ offset: 0, criteria: everyone })

  const load = useCallback(
    async (asked: Asked = {}) => {
      const ticket = ++latest.current
      const next = { ...shown.current, ...asked }
      const show = (change: Partial<CustomerPage>) => {
        if (ticket === latest.current) setPage((before) => ({ ...before, ...change }))
      }
      show({ status: 'loading' })
      try {
        const found = await pageOf(api, next)
        if (ticket === latest.current) shown.current = { ...next, offset: found.offset }
        show({ status: 'ready', errors: {}, criteria: next.criteria, ...found })
      } catch (error) {
        const { message, invalidFields } = toFailure(error)
        if (invalidFields.length > 0)
          return show({ status: 'ready', errors: byName(invalidFields) })
        if (ticket === latest.current) shown.current = next
        show({ status: 'failed', message, ...next })
      }
    },
    [api],
  )

  useEffect(() => {
    void load()
  }, [load])

  return { page, load }
}

/** The page that one asks for; when the list has become shorter than that, its last one. */
async function pageOf(api: ListApi, { offset, criteria }: Required<Asked>) {
  const list = (from: number) => api.list({ ...criteria, limit: PAGE_SIZE, offset: from })
  const found = await list(offset)
  if (found.total === 0 || found.total > offset) return { ...found, offset }
  const last = Math.floor((found.total - 1) / PAGE_SIZE) * PAGE_SIZE
  return { ...(await list(last)), offset: last }
}

const byName = (invalidFields: readonly InvalidField[]): CriteriaErrors =>
  Object.fromEntries(
    invalidFields.map(({ field, message }) => [field, sentence(`${field} ${message}`)]),
  )
