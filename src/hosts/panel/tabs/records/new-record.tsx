/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Table } from '../../api/api.ts'
import { pathOf } from '../../api/paths.ts'
import { blankOf, shapeOf } from '../../api/schema.ts'
import { FaultSummary } from '../../form/fault-summary.tsx'
import { Form } from '../../form/form.tsx'
import { usePanel } from '../../parts/context.ts'
import { JsonEditor } from '../../parts/json-editor.tsx'
import { saveCode } from './code-lines.ts'
import { faultsOf, problemLine } from './faults.ts'
import type { Refusal } from './use-record.ts'

interface Props {
  readonly table: Table
  readonly list: string
  readonly onClose: () => void
}

/** Makes a record as a client would: under an id of one's own where the API has a PUT, else by POST. */
export function NewRecord({ table, list, onClose }: Props) {
  const { source, api, baseUrl, say, tell, visit } = usePanel()
  const putting = table.save?.method === 'PUT' ? table.save : undefined
  const body = (table.create ?? putting)?.body
  const shape = useMemo(() => shapeOf(body ?? {}, api.resolve), [body, api])
  const [id, setId] = useState('')
  const [draft, setDraft] = useState<unknown>(() => blankOf(shape) ?? {})
  const [refusal, setRefusal] = useState<Refusal>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  async function create(): Promise<void> {
    const isPut = putting && (id !== '' || !table.create)
    const asked = isPut
      ? { method: 'PUT', path: `${list}/${encodeURIComponent(id)}`, body: draft }
      : { method: 'POST', path: list, body: draft }
    say(saveCode(baseUrl, asked))
    const answer = await source.ask(asked)
    if (answer.status > 299) {
      const title = problemLine(answer.status, answer.body)
      setRefusal({ status: answer.status, title, faults: faultsOf(answer.body) })
      return
    }
    tell('Created.')
    const made = pathOf(api, table, list, answer.body)
    if (made) visit(made)
    else onClose()
  }

  return (
    <section class="detail" aria-label="New record">
      <header class="detail-head">
        <h2 ref={heading} tabIndex={-1}>
          New in {table.name}
        </h2>
        <button type="button" class="close" onClick={onClose}>
          Back to the list
        </button>
      </header>
      {refusal && <FaultSummary title={refusal.title} faults={refusal.faults} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        {putting && (
          <div class="field">
            <label for="new-id">id</label>
            <input
              id="new-id"
              type="text"
              placeholder={table.create ? 'the mock makes one' : ''}
              value={id}
              onInput={({ currentTarget }) => setId(currentTarget.value)}
            />
          </div>
        )}
        {shape.kind === 'object' ? (
          <Form
            shape={shape}
            value={draft}
            faults={refusal?.faults ?? new Map()}
            onChange={setDraft}
          />
        ) : (
          <JsonEditor
            id="new-json"
            label="The record, as JSON"
            value={draft}
            rows={12}
            onChange={setDraft}
          />
        )}
        <div class="actions">
          <button type="submit" class="main">
            Create
          </button>
        </div>
      </form>
    </section>
  )
}
