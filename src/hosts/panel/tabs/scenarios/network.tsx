/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { literal } from '../../parts/code.ts'
import { usePanel } from '../../parts/context.ts'
import { useTry } from '../../parts/use-try.ts'
import type { ScenariosInForce } from '../../source/scenario-source.ts'

/** Offline, how long answers take, and how many there are in which time. */
export function Network({ now }: { readonly now: ScenariosInForce }) {
  const { source } = usePanel()
  const attempt = useTry()
  const [limit, setLimit] = useState('100')
  const [per, setPer] = useState('10s')
  const latency = typeof now.latency === 'object' ? now.latency.median : now.latency

  const limitBy = (wanted: { limit: number; per: string } | false) =>
    attempt(
      `mock.rateLimit(${literal(wanted)})`,
      wanted ? 'The rate is limited.' : 'There is no limit.',
      () => source.scenarios.rateLimit(wanted),
    )

  return (
    <>
      <div class="field check">
        <label for="offline">Offline</label>
        <input
          id="offline"
          type="checkbox"
          checked={now.offline}
          onChange={({ currentTarget: { checked } }) =>
            attempt(
              `mock.offline(${checked ? '' : 'false'})`,
              checked ? 'The network is gone.' : 'The network is back.',
              () => source.scenarios.offline(checked),
            )
          }
        />
      </div>
      <div class="field">
        <label for="latency">Latency in milliseconds</label>
        <input
          id="latency"
          type="text"
          inputMode="numeric"
          placeholder="none"
          value={latency === undefined ? '' : String(latency)}
          onChange={({ currentTarget: { value } }) => {
            const wanted = value.trim() === '' ? false : Number(value)
            void attempt(`mock.latency(${wanted})`, 'Answers take that long now.', () =>
              source.scenarios.latency(wanted),
            )
          }}
        />
      </div>
      <fieldset>
        <legend>Rate limit</legend>
        <p class="quiet">
          {now.rateLimit ? `${now.rateLimit.limit} in ${now.rateLimit.per} ms` : 'There is none.'}
        </p>
        <div class="pair">
          <div class="field">
            <label for="limit">Requests</label>
            <input
              id="limit"
              type="text"
              inputMode="numeric"
              value={limit}
              onInput={({ currentTarget }) => setLimit(currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="per">In</label>
            <input
              id="per"
              type="text"
              value={per}
              onInput={({ currentTarget }) => setPer(currentTarget.value)}
            />
          </div>
        </div>
        <div class="actions">
          <button type="button" onClick={() => limitBy({ limit: Number(limit), per })}>
            Limit
          </button>
          <button type="button" disabled={!now.rateLimit} onClick={() => limitBy(false)}>
            No limit
          </button>
        </div>
      </fieldset>
    </>
  )
}
