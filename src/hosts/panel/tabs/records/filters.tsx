/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Table } from '../../api/api.ts'
import { usePanel } from '../../parts/context.ts'
import { listCode } from './code-lines.ts'
import type { Query } from './query.ts'

interface Props {
  readonly table: Table
  readonly path: string
  readonly query: Query
  readonly faults: ReadonlyMap<string, string>
  readonly onQuery: (query: Query) => void
}

const fields = [
  { name: 'q', label: 'Search', hint: 'a part of a text' },
  { name: 'filter', label: 'Filter', hint: 'revision:1..;firstName:!Ada' },
] as const

/** What narrows a list, in the API's own grammar; what is wrong with it shows below. */
export function Filters({ table, path, query, faults, onQuery }: Props) {
  const { baseUrl, say } = usePanel()
  const [draft, setDraft] = useState(query)
  useEffect(() => setDraft(query), [query])

  function apply(): void {
    if (draft.q === query.q && draft.filter === query.filter) return
    say(listCode(baseUrl, path, draft))
    onQuery(draft)
  }

  return (
    <search>
      <form
        class="filters"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        {fields
          .filter(({ name }) => table.list.takes.has(name))
          .map(({ name, label, hint }) => {
            const fault = faults.get(name)
            return (
              <div class="field beside" key={name}>
                <label for={`list-${name}`}>{label}</label>
                <input
                  id={`list-${name}`}
                  type="search"
                  placeholder={hint}
                  autocomplete="off"
                  spellcheck={false}
                  aria-invalid={fault !== undefined}
                  aria-describedby={fault === undefined ? undefined : `list-${name}-said`}
                  value={draft[name]}
                  onInput={({ currentTarget }) =>
                    setDraft({ ...draft, [name]: currentTarget.value })
                  }
                  onChange={apply}
                />
                {fault && (
                  <p class="fault" id={`list-${name}-said`} role="alert">
                    {fault}
                  </p>
                )}
              </div>
            )
          })}
      </form>
    </search>
  )
}
