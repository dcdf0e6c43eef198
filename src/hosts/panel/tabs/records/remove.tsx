/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Operation } from '../../api/api.ts'
import { usePanel } from '../../parts/context.ts'
import { requestCode } from './code-lines.ts'
import { problemLine } from './faults.ts'

interface Props {
  readonly path: string
  readonly operation: Operation
  readonly onRemoved: () => void
}

/** Deletes a record as a client would, with what the operation must be given. */
export function Remove({ path, operation, onRemoved }: Props) {
  const { source, baseUrl, say, tell } = usePanel()
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const [refusal, setRefusal] = useState('')

  async function remove(): Promise<void> {
    const query = new URLSearchParams(given)
    const asked = { method: 'DELETE', path: query.size > 0 ? `${path}?${query}` : path }
    say(requestCode(baseUrl, asked))
    const { status, body } = await source.ask(asked)
    if (status > 299) return setRefusal(problemLine(status, body))
    tell('Deleted.')
    onRemoved()
  }

  return (
    <details class="remove">
      <summary>Delete…</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void remove()
        }}
      >
        {operation.needs.map(({ name, description }) => (
          <div class="field" key={name}>
            <label for={`needed-${name}`}>{name}</label>
            <input
              id={`needed-${name}`}
              type="text"
              dir="auto"
              aria-describedby={`needed-${name}-said`}
              value={given[name] ?? ''}
              onInput={({ currentTarget }) => setGiven({ ...given, [name]: currentTarget.value })}
            />
            <p class="quiet" id={`needed-${name}-said`}>
              {description}
            </p>
          </div>
        ))}
        {refusal && (
          <p class="fault" role="alert">
            {refusal}
          </p>
        )}
        <button type="submit" class="danger">
          Delete it
        </button>
      </form>
    </details>
  )
}
