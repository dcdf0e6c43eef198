/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { followingRow } from './following-row.ts'
import { rowHeight } from './row-height.ts'
import { Row, RowGroup, Table } from './table-parts.ts'

/** Rows beyond what is seen, so that a scroll finds them there. */
const margin = 6

interface Props {
  readonly label: string
  readonly count: number
  /** The row that can be reached by Tab, and that the arrows move. */
  readonly active: number
  readonly onActive: (index: number) => void
  readonly header: ComponentChildren
  /** The cells of a row. The first has a button with `data-row`, which is what gets the focus. */
  readonly row: (index: number) => ComponentChildren
  readonly rowClass?: (index: number) => string
  /** What part is seen. */
  readonly onShown?: (first: number, last: number) => void
  readonly stylesheetClass?: string
}

/** A table of any length, of which only what is seen is in the page. */
export function VirtualRows({
  label,
  count,
  active,
  onActive,
  header,
  row,
  rowClass,
  onShown,
  stylesheetClass = '',
}: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const [{ top, height }, setSeen] = useState({ top: 0, height: 480 })
  const isMoving = useRef(false)

  useLayoutEffect(() => {
    const { current } = scroller
    if (!current) return
    const measure = () => setSeen({ top: current.scrollTop, height: current.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])

  const first = Math.max(0, Math.floor(top / rowHeight) - margin)
  const last = Math.min(count - 1, Math.ceil((top + height) / rowHeight) + margin)
  useEffect(() => onShown?.(first, last), [first, last, onShown])

  useLayoutEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"] [data-row]`)?.focus()
  }, [active])

  function move(event: KeyboardEvent): void {
    const { current } = scroller
    const isOnRow = event.target instanceof HTMLElement && 'row' in event.target.dataset
    if (!isOnRow || !current) return
    const page = Math.max(1, Math.floor(current.clientHeight / rowHeight) - 2)
    const next = followingRow(event.key, { active, count, page })
    if (next === undefined) return
    event.preventDefault()
    // The header lies over the uppermost row that is seen.
    const highest = next * rowHeight
    const lowest = (next + 2) * rowHeight - current.clientHeight
    current.scrollTop = Math.min(highest, Math.max(lowest, current.scrollTop))
    isMoving.current = next !== active
    onActive(next)
  }

  const indices = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  // What has the focus stays, however far one scrolls.
  if (active < first) indices.unshift(active)
  if (active > last && active < count) indices.push(active)
  return (
    <Table
      class={`rows ${stylesheetClass}`}
      aria-label={label}
      aria-rowcount={count + 1}
      ref={scroller}
      onScroll={({ currentTarget }) =>
        setSeen({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
      onKeyDown={move}
    >
      <RowGroup class="rows-head">
        <Row aria-rowindex={1} class="row">
          {header}
        </Row>
      </RowGroup>
      <RowGroup class="rows-body" style={{ height: `${count * rowHeight}px` }}>
        {indices.map((index) => (
          <Row
            key={index}
            aria-rowindex={index + 2}
            data-index={index}
            class={`row ${rowClass?.(index) ?? ''}`}
            style={{ transform: `translateY(${index * rowHeight}px)` }}
            onFocusIn={() => index !== active && onActive(index)}
          >
            {row(index)}
          </Row>
        ))}
      </RowGroup>
    </Table>
  )
}
