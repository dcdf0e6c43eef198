import { useCallback, useEffect, useRef, useState } from 'react'
import type { Customer } from 'rebilly-mock'
import type { Api } from './api.ts'
import { toFailure } from './wording/failure.ts'

export const PAGE_SIZE = 10

export interface CustomerPage {
  status: 'loading' | 'ready' | 'failed'
  items: Customer[]
  total: number
  offset: number
  message: string
}

/** One page of customers, and `load` for another; a late answer never replaces a newer one. */
export function useCustomers(api: Api) {
  const [page, setPage] = useState<CustomerPage>({
    status: 'loading',
    items: [],
    total: 0,
    offset: 0,
    message: '',
  })
  const latest = useRef(0)

  const load = useCallback(
    async (offset: number) => {
      const ticket = ++latest.current
      const show = (next: Partial<CustomerPage>) => {
        if (ticket === latest.current) setPage((before) => ({ ...before, ...next }))
      }
      show({ status: 'loading', offset })
      try {
        show({
          status: 'ready',
          ...(await api.list({ limit: PAGE_SIZE, offset })),
        })
      } catch (error) {
        show({ status: 'failed', message: toFailure(error).message })
      }
    },
    [api],
  )

  useEffect(() => {
    void load(0)
  }, [load])

  return { page, load }
}
