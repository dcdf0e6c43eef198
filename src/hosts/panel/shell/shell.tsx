/** @jsxImportSource preact */
import { useCallback, useMemo, useState } from 'preact/hooks'
import { type Api, apiOf, type OpenApiDocument } from '../api/api.ts'
import { destinationOf, filled } from '../api/paths.ts'
import { Context, type PanelContext, type TabName, tabNames } from '../parts/context.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import type { PanelSource } from '../source/panel-source.ts'
import { type Place, Records } from '../tabs/records/records.tsx'
import { Requests } from '../tabs/requests/requests.tsx'
import { Scenarios } from '../tabs/scenarios/scenarios.tsx'
import { Time } from '../tabs/time/time.tsx'
import { World } from '../tabs/world/world.tsx'
import { CodeBar } from './code-bar.tsx'
import { remember, remembered } from './remembered.ts'
import { TabList } from './tab-list.tsx'

interface Props {
  readonly source: PanelSource
  /** The tab to begin with. */
  readonly first?: TabName | undefined
  /** Whether the mock is that of a story. */
  readonly isOfStory?: boolean
  /** Moves the panel to another side of the page; left out where it has a place of its own. */
  readonly onMove?: (() => void) | undefined
  readonly onClose?: (() => void) | undefined
}

/** The panel: its tabs, and what is the same in all of them. */
export function Shell({ source, first, isOfStory = false, onMove, onClose }: Props) {
  const loaded = useLoaded(useCallback(() => load(source), [source]))
  return (
    <section class="panel" aria-label="Rebilly mock">
      {loaded.value ? (
        <Tabs {...{ source, first, isOfStory, onMove, onClose }} {...loaded.value} />
      ) : (
        <p class="notice" role="status">
          {loaded.error ?? 'The mock is starting…'}
        </p>
      )}
    </section>
  )
}

async function load(source: PanelSource): Promise<{ api: Api; baseUrl: string }> {
  const baseUrl = await source.baseUrl()
  const { body } = await source.ask({ method: 'GET', path: '/openapi.json' })
  return { api: apiOf(body as OpenApiDocument), baseUrl }
}

function Tabs({
  source,
  api,
  baseUrl,
  first,
  isOfStory = false,
  onMove,
  onClose,
}: Props & { readonly api: Api; readonly baseUrl: string }) {
  const [tab, setTab] = useState<TabName>(() => first ?? lastTab())
  const [place, setPlace] = useState<Place>(() => ({ list: api.tables[0]?.path ?? '' }))
  const [code, setCode] = useState('')
  const [{ message, isFault }, setTold] = useState({ message: '', isFault: false })
  const tell = useCallback(
    (next: string, isBad = false) => setTold({ message: next, isFault: isBad }),
    [],
  )
  const say = useCallback(
    (next: string) => {
      setCode(next)
      tell('')
    },
    [tell],
  )

  const turn = useCallback(
    (next: TabName) => {
      setTab(next)
      tell('')
      remember({ tab: next })
    },
    [tell],
  )
  const visit = useCallback(
    (path: string) => {
      const to = destinationOf(api, path)
      if (!to) return
      turn('Records')
      setPlace(({ list }) => {
        if (to.kind === 'list') return { list: to.path }
        if (to.kind === 'single') return { list, open: to.path }
        return { list: filled(to.table.path, to.path), open: to.path }
      })
    },
    [api, turn],
  )
  const context = useMemo<PanelContext>(
    () => ({ source, api, baseUrl, isOfStory, say, tell, visit }),
    [source, api, baseUrl, isOfStory, say, tell, visit],
  )

  return (
    <Context.Provider value={context}>
      <header class="head">
        <h1>Rebilly mock</h1>
        <TabList tab={tab} onTab={turn} />
        <div class="window">
          {onMove && (
            <button type="button" aria-label="Move to another side" onClick={onMove}>
              <span aria-hidden="true">◨</span>
            </button>
          )}
          {onClose && (
            <button type="button" aria-label="Close the panel" onClick={onClose}>
              <span aria-hidden="true">✕</span>
            </button>
          )}
        </div>
      </header>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} class="body">
        {tab === 'Records' && <Records place={place} onPlace={setPlace} />}
        {tab === 'Requests' && <Requests />}
        {tab === 'Scenarios' && <Scenarios />}
        {tab === 'Time' && <Time />}
        {tab === 'World' && <World />}
      </div>
      <p class={isFault ? 'said fault' : 'said'} role="status">
        {message}
      </p>
      <CodeBar
        code={code}
        onCopied={(isDone) =>
          isDone
            ? tell('Copied.')
            : tell('The page may not use the clipboard. Select the code instead.', true)
        }
      />
    </Context.Provider>
  )
}

const lastTab = (): TabName => tabNames.find((name) => name === remembered().tab) ?? 'Records'
