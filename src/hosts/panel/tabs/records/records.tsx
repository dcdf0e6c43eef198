/** @jsxImportSource preact */
import { below, type Destination, destinationOf, filled } from '../../api/paths.ts'
import { usePanel } from '../../parts/context.ts'
import { listCode } from './code-lines.ts'
import { NewRecord } from './new-record.tsx'
import { noQuery } from './query.ts'
import { Record } from './record.tsx'
import { TableView } from './table-view.tsx'

/** What the tab shows: a list, and beside it a record that is open or `new`. */
export interface Place {
  readonly list: string
  readonly open?: string | undefined
  readonly isNew?: boolean
}

interface Props {
  readonly place: Place
  readonly onPlace: (place: Place) => void
}

/** Every table, its records, and each of them to edit. */
export function Records({ place, onPlace }: Props) {
  const { api } = usePanel()
  const list = destinationOf(api, place.list)
  if (list?.kind !== 'list') return <p class="notice">The mock has no such list.</p>
  const open = place.open === undefined ? undefined : destinationOf(api, place.open)
  const close = () => onPlace({ list: place.list })

  return (
    <div class="records" data-open={open !== undefined || place.isNew === true}>
      <div class="split">
        <TableView
          key={place.list}
          table={list.table}
          path={place.list}
          open={place.open}
          picker={<Picker list={place.list} />}
          onNew={() => onPlace({ list: place.list, isNew: true })}
        />
        {place.isNew ? (
          <NewRecord table={list.table} list={place.list} onClose={close} />
        ) : (
          open && <Open at={open} onClose={close} />
        )}
      </div>
    </div>
  )
}

/** Chooses the table. */
function Picker({ list }: { readonly list: string }) {
  const { api, baseUrl, say, visit } = usePanel()
  const atTop = api.tables.filter(({ path }) => !path.includes('{'))
  return (
    <div class="field beside">
      <label for="table">Table</label>
      <select
        id="table"
        value={list}
        onChange={({ currentTarget }) => {
          say(listCode(baseUrl, currentTarget.value, noQuery))
          visit(currentTarget.value)
        }}
      >
        {atTop.map(({ name, path }) => (
          <option key={path} value={path}>
            {name}
          </option>
        ))}
        {!atTop.some(({ path }) => path === list) && (
          <option value={list}>{decodeURIComponent(list.slice(1))}</option>
        )}
      </select>
    </div>
  )
}

function Open({ at, onClose }: { readonly at: Destination; readonly onClose: () => void }) {
  const { api } = usePanel()
  if (at.kind === 'list') return null
  const { save, remove } = at.kind === 'record' ? at.table : at.single
  const lower = at.kind === 'record' ? below(api, at.table) : []
  return (
    <Record
      key={at.path}
      path={at.path}
      save={save}
      remove={remove}
      below={lower.map(({ name, path }) => ({ name, path: filled(path, at.path) }))}
      onClose={onClose}
    />
  )
}
