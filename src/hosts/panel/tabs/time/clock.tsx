/** @jsxImportSource preact */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { quoted } from '../../parts/code.ts'
import { usePanel } from '../../parts/context.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useNews } from '../../parts/use-news.ts'
import { useTry } from '../../parts/use-try.ts'

const steps = ['1m', '31m', '1h', '1d', '30d']

/** The mock's clock: what time it is there, stopped, moved, and let go on. */
export function Clock() {
  const { clock } = usePanel().source.world
  const attempt = useTry()
  const { value: now, again } = useLoaded(useCallback(() => clock.now(), [clock]))
  const [at, setAt] = useState('')
  useNews(({ kind }) => {
    if (kind === 'control') again()
  })
  useEffect(() => {
    const ticking = setInterval(again, 1000)
    return () => clearInterval(ticking)
  }, [again])

  return (
    <section aria-labelledby="clock">
      <h2 id="clock">The clock</h2>
      <p class="clock">
        <time dateTime={now ?? ''}>{now?.replace('T', ' ').slice(0, 19)}</time> UTC
      </p>
      <div class="actions">
        <button
          type="button"
          onClick={() => attempt('await mock.clock.freeze()', 'The clock stands.', clock.freeze)}
        >
          Freeze
        </button>
        <button
          type="button"
          onClick={() => attempt('await mock.clock.resume()', 'The clock goes on.', clock.resume)}
        >
          Resume
        </button>
      </div>
      <fieldset class="actions bare">
        <legend>Let time pass</legend>
        {steps.map((by) => (
          <button
            type="button"
            key={by}
            onClick={() =>
              attempt(`await mock.clock.advance(${quoted(by)})`, `It is ${by} later.`, () =>
                clock.advance(by),
              )
            }
          >
            +{by}
          </button>
        ))}
      </fieldset>
      <form
        class="actions"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void attempt(`await mock.clock.set(${quoted(at)})`, 'The clock is set.', () =>
            clock.set(at),
          )
        }}
      >
        <label for="moment">Set to</label>
        <input
          id="moment"
          type="text"
          class="short"
          placeholder={now?.slice(0, 19).concat('Z') ?? ''}
          value={at}
          onInput={({ currentTarget }) => setAt(currentTarget.value)}
        />
        <button type="submit">Set</button>
      </form>
    </section>
  )
}
