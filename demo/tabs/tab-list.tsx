import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type TabName, tabNames } from './tab-names.ts'

interface Props {
  tab: TabName
  onTab: (tab: TabName) => void
}

/** The tabs, which the arrows go through, as the ARIA Authoring Practices have it. */
export function TabList({ tab, onTab }: Props) {
  const list = useRef<HTMLDivElement>(null)

  // On a narrow screen the chosen one may be out of sight.
  useEffect(() => {
    list.current
      ?.querySelector(`#tab-${tab}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [tab])

  function move(event: KeyboardEvent) {
    const at = tabNames.indexOf(tab)
    const isRtl = list.current !== null && getComputedStyle(list.current).direction === 'rtl'
    const steps: Record<string, number> = {
      [isRtl ? 'ArrowLeft' : 'ArrowRight']: at + 1,
      [isRtl ? 'ArrowRight' : 'ArrowLeft']: at - 1,
      Home: 0,
      End: -1,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = tabNames.at(step % tabNames.length) ?? tab
    onTab(next)
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }

  return (
    <div className="tabs" role="tablist" aria-label="Customer" ref={list} onKeyDown={move}>
      {tabNames.map((name) => (
        <button
          type="button"
          role="tab"
          key={name}
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls="tab-panel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
