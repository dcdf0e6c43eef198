/** @jsxImportSource preact */
import { useMemo, useState } from 'preact/hooks'
import type { Table } from '../../api/api.ts'
import { pathOf } from '../../api/paths.ts'
import { isObject } from '../../api/schema.ts'
import { usePanel } from '../../parts/context.ts'
import { Cell, ColumnHeader } from '../../parts/table-parts.ts'
import { VirtualRows } from '../../parts/virtual-rows.tsx'
import { listCode, recordCode } from './code-lines.ts'
import { cellOf, columnsOf } from './columns.ts'
import { nextSort, type Query } from './query.ts'
import type { Pages } from './use-pages.ts'
import { useSortable } from './use-sortable.ts'

interface Props {
  readonly table: Table
  /** Its path, with ids in the place of parameters. */
  readonly path: string
  readonly query: Query
  readonly pages: Pages
  readonly onQuery: (query: Query) => void
  /** The path of the record that is open. */
  readonly open: string | undefined
}

/** The records of a table: filtered, sorted, and as many as there are. */
export function List({ table, path, query, pages, onQuery, open }: Props) {
  const { api, baseUrl, say, visit } = usePanel()
  const [active, setActive] = useState(0)
  const columns = useMemo(() => columnsOf(table, api), [table, api])
  const sortable = useSortable(table, path, columns)
  const current = Math.min(active, Math.max(0, pages.total - 1))

  function sortBy(name: string): void {
    const next = { ...query, sort: nextSort(query.sort, name) }
    say(listCode(baseUrl, path, next))
    onQuery(next)
  }

  const head = (name: string, position: number) => {
    const direction =
      query.sort === name ? 'ascending' : query.sort === `-${name}` ? 'descending' : 'none'
    const isSortable = sortable.has(name)
    return (
      <ColumnHeader
        key={name}
        class={`cell c${position}`}
        {...(isSortable && { 'aria-sort': direction as 'none' })}
      >
        {isSortable ? (
          <button type="button" class="sort" onClick={() => sortBy(name)}>
            {name}
            <span aria-hidden="true">
              {direction === 'none' ? '' : direction === 'ascending' ? ' ↑' : ' ↓'}
            </span>
          </button>
        ) : (
          name
        )}
      </ColumnHeader>
    )
  }

  return (
    <VirtualRows
      label={table.name}
      count={pages.total}
      active={current}
      onActive={setActive}
      onShown={pages.show}
      stylesheetClass={`columns-${columns.length}`}
      header={['id', ...columns].map(head)}
      rowClass={(index) => (isOpen(pages.at(index)) ? 'open' : '')}
      row={(index) => {
        const record = pages.at(index)
        const to = pathOf(api, table, path, record)
        const id = isObject(record) ? String(record.id) : '…'
        return (
          <>
            <Cell class="cell c0">
              <button
                type="button"
                class="link"
                data-row=""
                tabIndex={index === current ? 0 : -1}
                aria-current={to !== undefined && to === open}
                onClick={() => {
                  if (to === undefined) return
                  say(recordCode(baseUrl, to))
                  visit(to)
                }}
              >
                {id}
              </button>
            </Cell>
            {columns.map((name, position) => (
              <Cell key={name} class={`cell c${position + 1}`} dir="auto">
                {cellOf(record, name)}
              </Cell>
            ))}
          </>
        )
      }}
    />
  )

  function isOpen(record: unknown): boolean {
    return open !== undefined && pathOf(api, table, path, record) === open
  }
}
