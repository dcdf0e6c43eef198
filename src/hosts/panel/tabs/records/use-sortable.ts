import { useCallback } from 'preact/hooks'
import type { Table } from '../../api/api.ts'
import { usePanel } from '../../parts/context.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import { listPath } from './query.ts'

const nothing: ReadonlySet<string> = new Set()

/** By which of its columns a list can be sorted: its document does not say, so each is tried. */
export function useSortable(
  table: Table,
  path: string,
  columns: readonly string[],
): ReadonlySet<string> {
  const { source } = usePanel()
  const load = useCallback(async () => {
    if (!table.list.takes.has('sort')) return nothing
    const names = ['id', ...columns]
    const answers = await Promise.all(
      names.map((sort) => source.ask({ method: 'GET', path: listPath(path, { sort, limit: 0 }) })),
    )
    return new Set(names.filter((_, position) => answers[position]?.status === 200))
  }, [source, table, path, columns])
  return useLoaded(load).value ?? nothing
}
