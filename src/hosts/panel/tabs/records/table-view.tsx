/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Table } from '../../api/api.ts'
import { Filters } from './filters.tsx'
import { List } from './list.tsx'
import { noQuery } from './query.ts'
import { usePages } from './use-pages.ts'

interface Props {
  readonly table: Table
  readonly path: string
  readonly open: string | undefined
  readonly onNew: () => void
  readonly picker: ComponentChildren
}

/** A table with what narrows it, and how many records there are. */
export function TableView({ table, path, open, onNew, picker }: Props) {
  const [query, setQuery] = useState(noQuery)
  const pages = usePages(path, query)
  return (
    <section class="master" aria-label={`List of ${table.name}`}>
      <div class="bar">
        {picker}
        <Filters {...{ table, path, query }} faults={pages.faults} onQuery={setQuery} />
        <output class="quiet">
          {pages.error && pages.faults.size === 0 ? pages.error : `${pages.total} in all`}
        </output>
        <button type="button" onClick={pages.again}>
          Refresh
        </button>
        {(table.create || table.save?.method === 'PUT') && (
          <button type="button" onClick={onNew}>
            New
          </button>
        )}
      </div>
      <List {...{ table, path, query, pages, open }} onQuery={setQuery} />
    </section>
  )
}
