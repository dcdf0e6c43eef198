/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { usePanel } from '../../parts/context.ts'
import { scenarioCode } from '../../parts/scenario-code.ts'
import { useTry } from '../../parts/use-try.ts'
import type { Effect, ScenarioSpec } from '../../source/scenario-source.ts'
import { effectOf, effects } from './effects.ts'

/** Begins a scenario for the requests of an operation. */
export function NewScenario() {
  const { source, api } = usePanel()
  const attempt = useTry()
  const [operation, setOperation] = useState('*')
  const [id, setId] = useState('')
  const [times, setTimes] = useState('1')
  const [chosen, setChosen] = useState('409')
  const spec: ScenarioSpec = {
    operation,
    id: id.trim() || undefined,
    times: times.trim() === '' ? undefined : Number(times),
    effect: effectOf(chosen) satisfies Effect,
  }

  return (
    <section aria-labelledby="new-scenario">
      <h2 id="new-scenario">Begin one</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void attempt(scenarioCode(spec), 'It has begun.', () => source.scenarios.begin(spec))
        }}
      >
        <div class="field">
          <label for="operation">Operation</label>
          <select
            id="operation"
            value={operation}
            onChange={({ currentTarget }) => setOperation(currentTarget.value)}
          >
            {['*', ...api.operations].map((each) => (
              <option key={each} value={each}>
                {each === '*' ? 'all of them' : each}
              </option>
            ))}
          </select>
        </div>
        <div class="pair">
          <div class="field">
            <label for="only-id">Only id</label>
            <input
              id="only-id"
              type="text"
              placeholder="any"
              value={id}
              onInput={({ currentTarget }) => setId(currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="times">Times</label>
            <input
              id="times"
              type="text"
              inputMode="numeric"
              placeholder="always"
              value={times}
              onInput={({ currentTarget }) => setTimes(currentTarget.value)}
            />
          </div>
        </div>
        <div class="field">
          <label for="effect">What happens</label>
          <select
            id="effect"
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {Object.entries(effects).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <button type="submit" class="main">
            Begin
          </button>
        </div>
      </form>
    </section>
  )
}
