/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { quoted } from '../../parts/code.ts'
import { usePanel } from '../../parts/context.ts'
import { Cell, ColumnHeader } from '../../parts/table-parts.ts'
import { VirtualRows } from '../../parts/virtual-rows.tsx'
import { HeldAnswers } from './held.tsx'
import { Request } from './request.tsx'
import { useEntries } from './use-entries.ts'
import { kindOf, shortUrl, statusOf, timeOf } from './words.ts'

const columns = ['Status', 'Request', 'Operation', 'Time']

/** The journal, live. */
export function Requests() {
  const { source, say, tell } = usePanel()
  const all = useEntries()
  const [wanted, setWanted] = useState('')
  const [activeNumber, setActiveNumber] = useState<number>()
  const [openNumber, setOpenNumber] = useState<number>()
  const entries = all.filter((entry) => {
    const text = `${entry.method} ${entry.url} ${entry.operation} ${statusOf(entry)}`.toLowerCase()
    return wanted
      .toLowerCase()
      .split(' ')
      .every((word) => text.includes(word))
  })
  const open = all.find(({ number }) => number === openNumber)
  const active = Math.max(
    0,
    entries.findIndex(({ number }) => number === activeNumber),
  )

  return (
    <div class="records" data-open={open !== undefined}>
      <div class="bar">
        <label for="wanted">Only</label>
        <input
          id="wanted"
          type="search"
          placeholder="PUT 409"
          autocomplete="off"
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <p class="quiet">
          {entries.length} of {all.length}
        </p>
        <button
          type="button"
          onClick={async () => {
            say('mock.journal.clear()')
            await source.clearJournal()
            tell('The requests so far are gone.')
          }}
        >
          Clear
        </button>
      </div>
      <HeldAnswers />
      <div class="split">
        <section class="master" aria-label="List of requests">
          <VirtualRows
            label="Requests"
            count={entries.length}
            active={active}
            onActive={(index) => setActiveNumber(entries[index]?.number)}
            stylesheetClass="requests"
            header={columns.map((name, position) => (
              <ColumnHeader key={name} class={`cell c${position}`}>
                {name}
              </ColumnHeader>
            ))}
            rowClass={(index) => (entries[index]?.number === openNumber ? 'open' : '')}
            row={(index) => {
              const entry = entries[index]
              if (!entry) return null
              return (
                <>
                  <Cell class={`cell c0 ${kindOf(entry)}`}>{statusOf(entry)}</Cell>
                  <Cell class="cell c1">
                    <button
                      type="button"
                      class="link"
                      data-row=""
                      tabIndex={index === active ? 0 : -1}
                      onClick={() => {
                        const { operation = '*', id } = entry
                        const match = id === undefined ? '' : `, { id: ${quoted(id)} }`
                        say(`mock.journal.last(${quoted(operation)}${match})`)
                        setOpenNumber(entry.number)
                      }}
                    >
                      {entry.method} {shortUrl(entry.url)}
                    </button>
                  </Cell>
                  <Cell class="cell c2">{entry.operation ?? '—'}</Cell>
                  <Cell class="cell c3">{timeOf(entry)}</Cell>
                </>
              )
            }}
          />
        </section>
        {open && (
          <Request key={open.number} entry={open} onClose={() => setOpenNumber(undefined)} />
        )}
      </div>
    </div>
  )
}
