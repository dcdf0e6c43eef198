/** @jsxImportSource preact */
import { useCallback, useState } from 'preact/hooks'
import { quoted } from '../../parts/code.ts'
import { usePanel } from '../../parts/context.ts'
import { useLive } from '../../parts/use-news.ts'
import { useTry } from '../../parts/use-try.ts'
import { Clock } from './clock.tsx'
import { freeName } from './free-name.ts'

/** Checkpoints of the world, and the way back to each. */
export function Time() {
  const { source } = usePanel()
  const attempt = useTry()
  const names = useLive(useCallback(() => source.world.checkpoints(), [source])) ?? []
  const [wanted, setWanted] = useState('')
  const name = wanted.trim() || freeName('checkpoint', names)

  /** What is left behind has a name, so that there is a way forth again. */
  async function goBack(to: string): Promise<void> {
    await source.world.checkpoint(freeName('before going back', names))
    await source.world.rollback(to)
  }

  return (
    <div class="page">
      <Clock />
      <section aria-labelledby="remember">
        <h2 id="remember">Remember the world as it is</h2>
        <form
          class="actions"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void attempt(`await mock.checkpoint(${quoted(name)})`, `"${name}" is remembered.`, () =>
              source.world.checkpoint(name),
            )
            setWanted('')
          }}
        >
          <label for="checkpoint" class="unseen">
            Name
          </label>
          <input
            id="checkpoint"
            type="text"
            class="short"
            placeholder={name}
            value={wanted}
            onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          />
          <button type="submit" class="main">
            Remember
          </button>
        </form>
      </section>
      <section aria-labelledby="checkpoints">
        <h2 id="checkpoints">Checkpoints</h2>
        {names.length === 0 && <p class="quiet">There is none yet.</p>}
        <ul class="plain">
          {names.map((each) => (
            <li key={each} class="line">
              <span>{each}</span>
              <button
                type="button"
                aria-label={`Go to ${each}`}
                onClick={() =>
                  attempt(
                    `await mock.rollback(${quoted(each)})`,
                    `The world is as it was at "${each}".`,
                    () => goBack(each),
                  )
                }
              >
                Go there
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
