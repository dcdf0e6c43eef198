/** @jsxImportSource preact */
import { useCallback, useState } from 'preact/hooks'
import { isObject } from '../../api/schema.ts'
import { literal } from '../../parts/code.ts'
import { usePanel } from '../../parts/context.ts'
import { JsonEditor } from '../../parts/json-editor.tsx'
import { scenarioCode } from '../../parts/scenario-code.ts'
import { useLive } from '../../parts/use-news.ts'
import { useTry } from '../../parts/use-try.ts'
import type { Held } from '../../source/scenario-source.ts'

/** The answers that wait for the developer. */
export function HeldAnswers() {
  const { source } = usePanel()
  const held = useLive(useCallback(() => source.scenarios.held(), [source])) ?? []
  return (
    <>
      {held.map((each) => (
        <HeldAnswer key={each.number} held={each} />
      ))}
    </>
  )
}

function HeldAnswer({ held }: { readonly held: Held }) {
  const { source } = usePanel()
  const attempt = useTry()
  const { number, operation, id, answer } = held
  const [draft, setDraft] = useState<unknown>({ status: answer.status, body: answer.body })

  const decide = (instead: object | undefined) =>
    attempt(
      scenarioCode({ operation, id, times: 1, effect: { kind: 'hold' } }).replace(
        '(held) => held',
        instead ? `() => (${literal(instead)})` : '(held) => held',
      ),
      instead ? 'It was answered as you edited it.' : 'It went as it was.',
      () => source.scenarios.decide(number, instead),
    )

  return (
    <section class="notice held" aria-label={`Held: ${operation}`}>
      <h2>
        Held: {operation} {id}
      </h2>
      <JsonEditor
        id={`held-${number}`}
        label="The answer, as JSON"
        value={draft}
        rows={8}
        onChange={setDraft}
      />
      <div class="actions">
        <button
          type="button"
          class="main"
          disabled={!isObject(draft)}
          onClick={() => isObject(draft) && decide(draft)}
        >
          Answer as edited
        </button>
        <button type="button" onClick={() => decide(undefined)}>
          Let it go as it was
        </button>
      </div>
    </section>
  )
}
