/** @jsxImportSource preact */
import { useCallback } from 'preact/hooks'
import { scenarioNames } from '#mock/scenarios/names'
import { quoted } from '../../parts/code.ts'
import { usePanel } from '../../parts/context.ts'
import { scenarioCode } from '../../parts/scenario-code.ts'
import { useLive } from '../../parts/use-news.ts'
import { useTry } from '../../parts/use-try.ts'
import { Network } from './network.tsx'
import { NewScenario } from './new-scenario.tsx'

/** What happens otherwise than by the API's rules, and how to begin and end it. */
export function Scenarios() {
  const { source } = usePanel()
  const attempt = useTry()
  const now = useLive(useCallback(() => source.scenarios.inForce(), [source]))
  if (!now) return null
  return (
    <div class="page">
      <section aria-labelledby="everything">
        <h2 id="everything">For every request</h2>
        <div class="field">
          <label for="named">Named scenario</label>
          <select
            id="named"
            value={now.scenario}
            onChange={({ currentTarget: { value } }) => {
              const name = scenarioNames.find((each) => each === value) ?? 'happy'
              void attempt(`mock.scenario(${quoted(name)})`, `It is "${name}" now.`, () =>
                source.scenarios.use(name),
              )
            }}
          >
            {scenarioNames.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Network now={now} />
      </section>
      <NewScenario />
      <section aria-labelledby="running">
        <h2 id="running">Running</h2>
        {now.list.length === 0 && <p class="quiet">None was begun by `mock.when`.</p>}
        <ul class="plain">
          {now.list.map((each) => {
            const code = scenarioCode(each)
            return (
              <li key={each.number} class="line">
                <code>{code}</code>
                <span class="quiet">
                  {each.calls} {each.calls === 1 ? 'call' : 'calls'}
                </span>
                <button
                  type="button"
                  aria-label={`Remove ${code}`}
                  onClick={() =>
                    attempt('scenario.remove()', 'It is removed.', () =>
                      source.scenarios.remove(each.number),
                    )
                  }
                >
                  Remove
                </button>
              </li>
            )
          })}
        </ul>
      </section>
    </div>
  )
}
