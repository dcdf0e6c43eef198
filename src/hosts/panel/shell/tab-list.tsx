/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import { type TabName, tabNames } from '../parts/context.ts'

interface Props {
  readonly tab: TabName
  readonly onTab: (tab: TabName) => void
}

/** The tabs, which the arrows go through, as the ARIA Authoring Practices have it. */
export function TabList({ tab, onTab }: Props) {
  const place = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent): void {
    const at = tabNames.indexOf(tab)
    const isRtl = place.current !== null && getComputedStyle(place.current).direction === 'rtl'
    const [forth, back] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    const last = tabNames.length - 1
    const steps: Readonly<Record<string, number>> = {
      [forth]: at === last ? 0 : at + 1,
      [back]: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const next = tabNames[steps[event.key] ?? -1]
    if (!next) return
    event.preventDefault()
    onTab(next)
    place.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }

  return (
    <div role="tablist" aria-label="Parts of the mock" class="tabs" ref={place} onKeyDown={move}>
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
