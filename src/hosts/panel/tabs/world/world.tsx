/** @jsxImportSource preact */
import { useCallback, useState } from 'preact/hooks'
import { literal } from '../../parts/code.ts'
import { usePanel } from '../../parts/context.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTry } from '../../parts/use-try.ts'
import { Counts } from './counts.tsx'
import { download } from './download.ts'
import { storyParameters } from './story-parameters.ts'

/** The world as a whole: what it holds, and how to keep, replace and reset it. */
export function World() {
  const { source, api, baseUrl, isOfStory, say, tell } = usePanel()
  const attempt = useTry()
  const presets = useLoaded(useCallback(() => source.world.presets(), [source])).value ?? []
  const recipes = useLoaded(useCallback(() => source.world.recipes(), [source])).value ?? []
  const [preset, setPreset] = useState('demo')
  const [seed, setSeed] = useState('1')
  const [recipe, setRecipe] = useState('')

  return (
    <div class="page">
      <section aria-labelledby="holds">
        <h2 id="holds">What it holds</h2>
        <p class="quiet">
          {api.title}, {api.version}, at {baseUrl}
          {source.servedAt !== undefined && `, answered by ${source.servedAt}`}
        </p>
        <Counts />
      </section>
      <section aria-labelledby="keep">
        <h2 id="keep">Keep and bring back</h2>
        <div class="actions">
          <button
            type="button"
            onClick={() =>
              attempt('await mock.export()', 'The world is in a file.', async () =>
                download(await source.world.export(), 'rebilly-mock-world.json'),
              )
            }
          >
            Export
          </button>
          {isOfStory && (
            <button
              type="button"
              onClick={async () => {
                say(await storyParameters(source))
                tell('The code has the parameters. Put them into the story.')
              }}
            >
              Make this the story's parameters
            </button>
          )}
          <label class="button">
            Import
            <input
              type="file"
              class="unseen"
              accept="application/json,.json"
              onChange={async ({ currentTarget }) => {
                const [file] = currentTarget.files ?? []
                currentTarget.value = ''
                if (!file) return
                await attempt(
                  'await mock.import(file)',
                  'The world of the file is there.',
                  async () => source.world.import(await file.text()),
                )
              }}
            />
          </label>
          <button
            type="button"
            class="danger"
            onClick={() =>
              attempt('await mock.reset()', 'Everything is as at the start.', () =>
                source.world.reset(),
              )
            }
          >
            Reset
          </button>
        </div>
      </section>
      <section aria-labelledby="generated">
        <h2 id="generated">A generated world in its place</h2>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            const options = { preset, seed: Number(seed) }
            void attempt(
              `await mock.restore(world(${literal(options)}))`,
              `The world "${preset}" is there.`,
              () => source.world.load(preset, Number(seed)),
            )
          }}
        >
          <div class="pair">
            <div class="field">
              <label for="preset">Preset</label>
              <select
                id="preset"
                value={preset}
                onChange={({ currentTarget }) => setPreset(currentTarget.value)}
              >
                {presets.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div class="field">
              <label for="seed">Seed</label>
              <input
                id="seed"
                type="text"
                inputMode="numeric"
                value={seed}
                onInput={({ currentTarget }) => setSeed(currentTarget.value)}
              />
            </div>
          </div>
          <div class="actions">
            <button type="submit">Load it</button>
          </div>
        </form>
      </section>
      <section aria-labelledby="made">
        <h2 id="made">One more customer</h2>
        <div class="field">
          <label for="recipe">Made by</label>
          <select
            id="recipe"
            value={recipe}
            onChange={({ currentTarget }) => setRecipe(currentTarget.value)}
          >
            <option value="">—</option>
            {recipes.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <button
            type="button"
            disabled={recipe === ''}
            onClick={() =>
              attempt(`await mock.customers.create(${codeOf(recipe)})`, 'It is created.', () =>
                source.world.make(recipe),
              )
            }
          >
            Create it
          </button>
        </div>
      </section>
    </div>
  )
}

const codeOf = (recipe: string): string => (recipe.endsWith(')') ? `${recipe}.build()` : recipe)
