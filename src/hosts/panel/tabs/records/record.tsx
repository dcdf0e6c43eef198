/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Operation } from '../../api/api.ts'
import { referencesOf } from '../../api/references.ts'
import { FaultSummary } from '../../form/fault-summary.tsx'
import { Form } from '../../form/form.tsx'
import { usePanel } from '../../parts/context.ts'
import { JsonEditor } from '../../parts/json-editor.tsx'
import { JsonView } from '../../parts/json-view.tsx'
import { Conflict } from './conflict.tsx'
import { Remove } from './remove.tsx'
import { revisionOf, useRecord } from './use-record.ts'

interface Props {
  readonly path: string
  readonly save: Operation | undefined
  readonly remove: Operation | undefined
  /** What lies below it, by its name. */
  readonly below: readonly { readonly name: string; readonly path: string }[]
  readonly onClose: () => void
}

/** One record: as a form, as JSON, and what it refers to. */
export function Record({ path, save, remove, below, onClose }: Props) {
  const { api, visit } = usePanel()
  const [mode, setMode] = useState<'form' | 'json' | 'stored'>('form')
  const heading = useRef<HTMLHeadingElement>(null)
  const at = useRecord(path, save, visit)
  const { record, shape, refusal } = at
  const revision = revisionOf(record)
  const newest = revisionOf(at.newer)
  const references = [
    ...referencesOf(api, record, path),
    ...below.map(({ name, path }) => ({ label: name, path })),
  ]
  const shown = shape ? mode : 'stored'

  useEffect(() => heading.current?.focus(), [])

  return (
    <section class="detail" aria-label="Record">
      <header class="detail-head">
        <h2 ref={heading} tabIndex={-1}>
          {decodeURIComponent(path.slice(1))}
        </h2>
        {revision !== undefined && (
          <span class="quiet">
            revision {revision}
            {newest !== undefined && newest !== revision && `, by now ${newest}`}
          </span>
        )}
        <button type="button" class="close" onClick={onClose}>
          Back to the list
        </button>
      </header>
      {at.error && <p class="notice bad">{at.error}</p>}
      {at.status !== undefined && at.status !== 200 && (
        <p class="notice">There is nothing here: {at.status}.</p>
      )}
      {references.length > 0 && (
        <nav class="references" aria-label="What belongs to it">
          {references.map((each) => (
            <button type="button" class="link" key={each.path} onClick={() => visit(each.path)}>
              {each.label}
            </button>
          ))}
        </nav>
      )}
      {refusal?.status === 409 ? (
        <Conflict
          title={refusal.title}
          newer={at.newer}
          onTheirs={at.revert}
          onMine={() => void at.overwrite()}
        />
      ) : (
        refusal && <FaultSummary title={refusal.title} faults={refusal.faults} />
      )}
      {shape && (
        <fieldset class="modes">
          <legend class="unseen">Show as</legend>
          {(['form', 'json', 'stored'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="mode"
                checked={mode === each}
                onChange={() => setMode(each)}
              />
              {{ form: 'Form', json: 'JSON', stored: 'As stored' }[each]}
            </label>
          ))}
        </fieldset>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void at.save()
        }}
      >
        {shape &&
          shown === 'form' &&
          (record !== undefined || at.isChanged || at.status === 404) && (
            <Form
              shape={shape}
              value={at.value}
              faults={refusal?.faults ?? new Map()}
              onChange={at.edit}
            />
          )}
        {shape && shown === 'json' && (
          <JsonEditor
            id="record-json"
            label="What is saved, as JSON"
            value={at.value}
            rows={18}
            onChange={(value) => value !== undefined && at.edit(value)}
          />
        )}
        {shown === 'stored' && record !== undefined && (
          <JsonView label="The record as it is stored" value={record} />
        )}
        {shape && (
          <div class="actions">
            <button type="submit" class="main" disabled={!at.isChanged}>
              Save
            </button>
            <button type="button" disabled={!at.isChanged} onClick={at.revert}>
              Revert
            </button>
          </div>
        )}
      </form>
      {remove && record !== undefined && (
        <Remove path={path} operation={remove} onRemoved={onClose} />
      )}
    </section>
  )
}
