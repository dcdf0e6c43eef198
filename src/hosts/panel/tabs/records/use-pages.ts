import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { usePanel } from '../../parts/context.ts'
import { reasonOf } from '../../parts/use-loaded.ts'
import { useChanges } from '../../parts/use-news.ts'
import { faultsOf } from './faults.ts'
import { listPath, type Query } from './query.ts'

const pageSize = 100

/** How long rows stand still, in milliseconds, before they are loaded where one has scrolled past others. */
const pause = 80

export interface Pages {
  readonly total: number
  /** The record at a place of the list, if it is loaded. */
  readonly at: (index: number) => unknown
  /** What the API says of the query, by its parameter. */
  readonly faults: ReadonlyMap<string, string>
  readonly error: string
  /** Lets what is seen be loaded. */
  readonly show: (first: number, last: number) => void
  readonly again: () => void
}

/** The records of a list, page by page as they are seen, and anew when something has changed. */
export function usePages(path: string, query: Query): Pages {
  const { source } = usePanel()
  const pages = useRef(new Map<number, readonly unknown[]>())
  const stale = useRef(new Set<number>())
  const seen = useRef<readonly [number, number]>([0, 0])
  const standing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [state, setState] = useState({ total: 0, error: '', faults: new Map<string, string>() })
  const epoch = useRef(0)

  const load = useCallback(
    async (page: number) => {
      const { current } = epoch
      stale.current.delete(page)
      const asked = listPath(path, { ...query, limit: pageSize, offset: page * pageSize })
      try {
        const { status, headers, body } = await source.ask({ method: 'GET', path: asked })
        if (current !== epoch.current) return
        const records = status === 200 && Array.isArray(body) ? body : []
        pages.current.set(page, records)
        const total = Number(headers['Pagination-Total'] ?? records.length)
        setState({ total, faults: faultsOf(body), error: status === 200 ? '' : titleOf(body) })
      } catch (error) {
        if (current === epoch.current)
          setState({ total: 0, faults: new Map(), error: reasonOf(error) })
      }
    },
    [source, path, query],
  )

  const loadSeen = useCallback(() => {
    const [first, last] = seen.current
    const from = Math.floor(first / pageSize)
    const to = Math.floor(Math.max(first, last) / pageSize)
    for (let page = from; page <= to; page += 1) {
      if (pages.current.has(page) && !stale.current.has(page)) continue
      if (!pages.current.has(page)) pages.current.set(page, [])
      void load(page)
    }
  }, [load])

  const show = useCallback(
    (first: number, last: number) => {
      const isFar = Math.abs(first - seen.current[0]) > last - first
      seen.current = [first, last]
      clearTimeout(standing.current)
      // Nobody reads what flies past, and to load all of it would make it stutter.
      if (isFar) standing.current = setTimeout(loadSeen, pause)
      else loadSeen()
    },
    [loadSeen],
  )
  useEffect(() => () => clearTimeout(standing.current), [])

  /** What is there stays until the new comes. */
  const again = useCallback(() => {
    stale.current = new Set(pages.current.keys())
    loadSeen()
  }, [loadSeen])

  useEffect(() => {
    epoch.current += 1
    pages.current = new Map()
    stale.current = new Set()
    loadSeen()
  }, [loadSeen])
  useChanges(again)

  const at = (index: number) => pages.current.get(Math.floor(index / pageSize))?.[index % pageSize]
  return { ...state, at, show, again }
}

const titleOf = (body: unknown): string => {
  const { title, detail } = (body ?? {}) as { title?: string; detail?: string }
  return detail ?? title ?? 'The list could not be read.'
}
