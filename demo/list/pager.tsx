import { type CustomerPage, PAGE_SIZE } from './use-customers.ts'

interface Props {
  page: CustomerPage
  onTurn: (offset: number) => void
}

export function Pager({ page: { offset, total, items }, onTurn }: Props) {
  const first = total === 0 ? 0 : offset + 1
  const last = Math.min(offset + Math.max(items.length, 1), total)
  const previous = offset > 0 ? offset - PAGE_SIZE : undefined
  const next = offset + PAGE_SIZE < total ? offset + PAGE_SIZE : undefined

  return (
    <nav className="pager" aria-label="Pages">
      <p aria-live="polite">
        <bdi>
          {first}–{last} of {total}
        </bdi>
      </p>
      <Turn label="Previous" to={previous} onTurn={onTurn} />
      <Turn label="Next" to={next} onTurn={onTurn} />
    </nav>
  )
}

interface TurnProps {
  label: string
  to: number | undefined
  onTurn: (offset: number) => void
}

// aria-disabled in place of disabled: the button keeps the focus when the last page is reached.
function Turn({ label, to, onTurn }: TurnProps) {
  return (
    <button
      type="button"
      className="button"
      aria-disabled={to === undefined}
      onClick={() => to !== undefined && onTurn(to)}
    >
      {label}
    </button>
  )
}
