/** @jsxImportSource preact */
import type { JournalEntry } from '#mock/journal/entry'
import { usePanel } from '../../parts/context.ts'
import { scenarioCode } from '../../parts/scenario-code.ts'
import { useTry } from '../../parts/use-try.ts'
import type { Effect } from '../../source/scenario-source.ts'

const statuses = [401, 403, 404, 409, 422, 429, 500, 503]

/** What is to happen to the next request like this one. */
export function NextOne({ entry: { operation = '*', id } }: { readonly entry: JournalEntry }) {
  const { source } = usePanel()
  const attempt = useTry()

  const begin = (effect: Effect, done: string) => {
    const spec = { operation, id, times: 1, effect }
    return attempt(scenarioCode(spec), done, () => source.scenarios.begin(spec))
  }

  return (
    <div class="actions">
      <label for="next-status">The next one like this:</label>
      <select
        id="next-status"
        value=""
        onChange={({ currentTarget }) => {
          const status = Number(currentTarget.value)
          currentTarget.value = ''
          void begin({ kind: 'respond', status }, `The next one is answered ${status}.`)
        }}
      >
        <option value="">answer it …</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {status}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => begin({ kind: 'hold' }, 'The next one is held.')}>
        Hold the next one
      </button>
    </div>
  )
}
